//! Prints `static/figures.css`.

fn main() {
    print!("{}", figures::css::sheet());
}
