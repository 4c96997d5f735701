// SPDX-License-Identifier: BSL-1.0
// What Doxygen 1.9 leaves out for those who do not see the page, or have no mouse.
document.addEventListener('DOMContentLoaded', () => {
  const mend = () => {
    document.getElementById('MSearchField')?.setAttribute('aria-label', 'Search');
    for (const arrow of document.querySelectorAll('#nav-tree a:has(> .arrow)')) arrow.setAttribute('aria-label', 'expand or collapse');
    for (const frame of document.querySelectorAll('iframe:not([title])')) frame.title = frame.closest('.dyncontent')?.previousElementSibling?.textContent.trim() || 'diagram';
    // The page itself, and what scrolls sideways on a narrow screen, can be reached by keyboard.
    for (const box of document.querySelectorAll('#doc-content, .contents table, .contents tbody, .contents .fragment, .memproto, .dotgraph, .timeline-box'))
      if (box.id === 'doc-content' || box.scrollWidth > box.clientWidth) box.setAttribute('tabindex', '0');
  };
  mend();
  // The menu and the tree are built by scripts of Doxygen, some of them later.
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
  window.addEventListener('resize', mend);
});
