//! Cards as pictures: what is seen on them, told from their pixels.
#![allow(clippy::unwrap_used, reason = "tests")]
#![allow(clippy::cast_precision_loss, reason = "tests")]

use std::io::Cursor;
use std::sync::LazyLock;

use charts::scene::{Mark, Role, Scene, Shape};
use dataset::Language;
use social_cards::{Card, HEIGHT, Painter, WIDTH};

static PAINTER: LazyLock<Painter> = LazyLock::new(|| Painter::new().unwrap());

const CARD: Card<'_> = Card {
    language: Language::En,
    kicker: "",
    title: "A title",
    subtitle: "",
    scope: "",
    source_line: "",
    scene: None,
};
/// The first palette slot of the light theme.
const FIRST_SLOT: [u8; 3] = [0x0f, 0x6c, 0xab];
const ACCENT: [u8; 3] = [0xa3, 0x24, 0x1c];
const PAPER: [u8; 3] = [255; 3];

/// A picture that was read back.
struct Picture(Vec<u8>);

impl Picture {
    fn of(card: &Card<'_>) -> Self {
        let file = PAINTER.png(card).unwrap();
        let mut decoder = png::Decoder::new(Cursor::new(file));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        let info = reader.next_frame(&mut pixels).unwrap();
        assert_eq!((info.width, info.height), (WIDTH, HEIGHT));
        assert_eq!(info.color_type, png::ColorType::Rgb);
        Self(pixels)
    }

    fn colours(&self) -> &[[u8; 3]] {
        self.0.as_chunks().0
    }

    fn count(&self, colour: [u8; 3]) -> usize {
        self.colours().iter().filter(|&&at| at == colour).count()
    }

    /// The first pixel drawn in the margins, which are 28 of 600; a letter may
    /// reach a little out of its own width.
    fn in_the_margins(&self) -> Option<(usize, usize)> {
        let width = WIDTH as usize;
        let is_inner = |x| (50..width - 50).contains(&x);
        let drawn = self.colours().iter().enumerate();
        drawn
            .map(|(at, &colour)| (at % width, at / width, colour))
            // Below the rule at the top.
            .find(|&(x, y, colour)| y > 20 && !is_inner(x) && colour != PAPER)
            .map(|(x, y, _)| (x, y))
    }
}

fn scene(width: f64, height: f64, shape: Shape) -> Scene {
    Scene {
        width,
        height,
        marks: vec![Mark {
            shape,
            role: Role::SeriesFill(0),
        }],
        ..Scene::default()
    }
}

fn filled(width: f64, height: f64) -> Scene {
    let shape = Shape::Rect {
        x: 0.0,
        y: 0.0,
        width,
        height,
    };
    scene(width, height, shape)
}

#[test]
fn a_card_shows_the_marks_of_its_scene() {
    let size = PAINTER.figure_size(&CARD);
    let circle = Shape::Circle {
        x: size.width / 2.0,
        y: size.height / 2.0,
        r: 10.0,
    };
    let scene = scene(size.width, size.height, circle);
    let with = Picture::of(&Card {
        scene: Some(&scene),
        ..CARD
    });
    // Drawn 2.3 times as large: a radius of 23 pixels.
    let area = with.count(FIRST_SLOT) as f64;
    assert!(
        (area / (23.0 * 23.0 * std::f64::consts::PI) - 1.0).abs() < 0.1,
        "{area}"
    );
    assert_eq!(Picture::of(&CARD).count(FIRST_SLOT), 0);
}

#[test]
fn a_figure_of_the_size_asked_for_fills_the_room_and_no_more() {
    let card = Card {
        kicker: "Industry",
        title: "A title that is long enough to need a second line above the figure of the card",
        subtitle: "Yuan",
        ..CARD
    };
    let size = PAINTER.figure_size(&card);
    assert!(size.width > 400.0 && size.height > 100.0, "{size:?}");
    let scene = filled(size.width, size.height);
    let picture = Picture::of(&Card {
        scene: Some(&scene),
        ..card
    });
    assert_eq!(picture.in_the_margins(), None);
    let area = size.width * size.height * 2.3 * 2.3;
    assert!((picture.count(FIRST_SLOT) as f64 / area - 1.0).abs() < 0.02);
}

#[test]
fn a_figure_that_is_too_tall_fades_out_above_the_source() {
    let tall = filled(470.0, 900.0);
    let card = Card {
        scene: Some(&tall),
        ..CARD
    };
    let picture = Picture::of(&card);
    let rows: Vec<_> = picture.colours().chunks(WIDTH as usize).collect();
    assert_eq!(rows[300][600], FIRST_SLOT);
    assert_eq!(rows[HEIGHT as usize - 70][600], PAPER);
    assert!(picture.count(ACCENT) > 0, "the mark is still there");
}

#[test]
fn a_long_text_stays_within_the_card() {
    let title = "Wide WWWW MMMM words of a title that does not end ".repeat(5);
    let subtitle = "And a summary that is longer than any summary has to be. ".repeat(20);
    let chinese = "人工智能产业规模突破万亿元，同比增长两成。".repeat(20);
    let scene = filled(400.0, 100.0);
    for (language, text) in [(Language::En, &title), (Language::Zh, &chinese)] {
        for scene in [None, Some(&scene)] {
            let card = Card {
                language,
                kicker: text,
                title: text,
                subtitle: if language == Language::En {
                    &subtitle
                } else {
                    text
                },
                scope: text,
                source_line: text,
                scene,
            };
            assert_eq!(Picture::of(&card).in_the_margins(), None, "{language:?}");
        }
    }
}

#[test]
fn a_title_that_is_too_long_ends_in_an_ellipsis() {
    let start = "Chinese makers deliver more than half of the industrial robots put to work in ";
    let scene = filled(400.0, 100.0);
    let card = |title| Card {
        title,
        scene: Some(&scene),
        ..CARD
    };
    // What comes after the cut is not seen: two titles are one picture.
    let [one, other] = [
        "the world and in China and elsewhere",
        "many a country, among them China",
    ]
    .map(|end| format!("{start}{start}{end}"));
    assert_eq!(PAINTER.png(&card(&one)), PAINTER.png(&card(&other)));
    assert_ne!(PAINTER.png(&card(&one)), PAINTER.png(&card(start)));
}

#[test]
fn chinese_is_drawn_with_a_font_that_has_it() {
    // Letters that a font has not would all be the same box.
    for language in [Language::En, Language::Zh] {
        let drawn = ["产业", "规模", "万亿"].map(|title| {
            Picture::of(&Card {
                language,
                title,
                subtitle: title,
                ..CARD
            })
        });
        for (one, other) in [(0, 1), (1, 2), (0, 2)] {
            let pairs = drawn[one].colours().iter().zip(drawn[other].colours());
            let apart = pairs.filter(|(one, other)| one != other).count();
            assert!(apart > 500, "{apart} pixels apart in {language:?}");
        }
    }
}

#[test]
fn the_same_card_is_the_same_file() {
    let scene = filled(400.0, 100.0);
    let card = Card {
        kicker: "人工智能",
        subtitle: "Yuan",
        scope: "",
        source_line: "Source: a body",
        scene: Some(&scene),
        ..CARD
    };
    let again = Painter::new().unwrap();
    assert_eq!(PAINTER.png(&card), again.png(&card));
}

#[test]
fn threads_share_a_painter() {
    std::thread::scope(|scope| {
        let drawn = [(); 2].map(|()| scope.spawn(|| PAINTER.png(&CARD)));
        let [one, other] = drawn.map(|thread| thread.join().unwrap().unwrap());
        assert_eq!(one, other);
    });
}

#[test]
fn a_text_card_is_small() {
    let summary = "The plan sets three steps for the industry and its neighbours. ".repeat(4);
    let card = Card {
        kicker: "20 July 2017",
        title: "State Council issues the New Generation AI Development Plan",
        subtitle: &summary,
        ..CARD
    };
    let size = PAINTER.png(&card).unwrap().len();
    assert!(size < 45_000, "{size} bytes");
}
