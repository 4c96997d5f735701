// SPDX-License-Identifier: BSL-1.0
// Elements without markup in strings: what the data says is always text, never HTML.

/// An element with properties and children; `on…` adds a listener, `class` and `aria-…` are attributes.
export function h(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else element.setAttribute(name, value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== null && child !== ''));
  return element;
}

/// Runs `act` when nothing has called for `wait` milliseconds.
export function soon(act, wait = 150) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...given), wait);
  };
}
