// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace congvu::bulk {

/// A column of somebody else's, read where it stands until it is to be changed: then it becomes a copy. Whoever asks
/// about a nation needs no copy of it, and whoever tries changes leaves it as it is.
template <typename T>
class Overlay {
public:
    Overlay() = default;
    /// The column as it is; it must outlive the overlay and stay where it is.
    explicit Overlay(const std::vector<T>& column) : seen_(column) {}
    explicit Overlay(std::vector<T>&&) = delete; // it would not outlive the overlay

    /// A copy that was made stays where it is. What was moved from may be given another column, and nothing else.
    Overlay(Overlay&&) noexcept            = default;
    Overlay& operator=(Overlay&&) noexcept = default; ///< As above.
    Overlay(const Overlay&)                = delete;  // it would read the copy of the other
    Overlay& operator=(const Overlay&)     = delete;  // as above
    ~Overlay()                             = default;

    /// How many values there are.
    [[nodiscard]] std::size_t size() const { return seen_.size(); }
    /// Whether there are none.
    [[nodiscard]] bool empty() const { return seen_.empty(); }
    /// A value.
    [[nodiscard]] const T& operator[](std::size_t at) const { return seen_[at]; }
    /// The values, one behind the other.
    [[nodiscard]] const T* data() const { return seen_.data(); }

    /// Copies the column, if that was not done. O(size), once.
    void make_own() {
        if (is_own_) return;
        own_.assign(seen_.begin(), seen_.end());
        is_own_ = true;
        seen_   = own_;
    }
    /// A value, to be changed.
    [[nodiscard]] T& change(std::size_t at) {
        make_own();
        return own_[at];
    }
    /// Changes the number of values; those that are new have this one.
    void resize(std::size_t size, const T& value = {}) {
        make_own();
        own_.resize(size, value);
        seen_ = own_;
    }
    /// Adds a value at the end.
    void push_back(const T& value) {
        make_own();
        own_.push_back(value);
        seen_ = own_;
    }

private:
    std::span<const T> seen_;
    std::vector<T> own_;
    bool is_own_ = false;
};

} // namespace congvu::bulk
