//! Prints `static/figures.css`.

fn main() {
    print!("{}", charts::css::sheet());
}
