//! Writes the inputs that fuzzing begins with into `fuzz/corpus/`: what the
//! program meets every day. `cargo run -p hostile-tests --example seeds`

use std::path::Path;
use std::{fs, io};

use dataset::encode;
use dataset::read::TABLES;

const ADDRESSES: [&str; 12] = [
    "",
    "zh/milestones/?q=chip&industry=ai,robotics&kind=policy&area=CN-GD&significance=3&from=2017&to=2020-06&lanes=kind",
    "milestones/?open=drug-review-reform-2015&actor=deepseek",
    "indicators/?q=1.2&industry=ai",
    "indicators/nev-sales/?scale=log&form=bars&measure=growth&periods=year&area=CN,US",
    "data/?table=milestones&q=%E8%8A%AF%E7%89%87&sort=-date&page=2&f.kind=policy,product",
    "industries/ai/index.html?lang=en&theme=dark",
    "embed-a-figure/?figure=indicators%2Fnev-sales%2F&accent=0f6cab&font=Noto+Serif&parts=legend&width=640&preview=phone",
    "embed-a-figure/?figure=milestones%2F&frame-theme=dark&frame-lang=zh&background=transparent&data=frozen&open=drug-review-reform-2015",
    "embed/v/0.1.0/indicators/nev-sales/?accent=f&childId=x",
    "industries/?embed=1&parts=,",
    "nowhere/%2e%2e/?q=%ff&q=%00",
];

const SEARCHES: [&str; 6] = [
    "Export controls on chips\nchip EXPORT",
    "Core AI passes 1.2 trillion yuan\n1.2",
    "more than 600,000 firms\n000",
    "ＤｅｅｐＳｅｅｋ’s Café\ndeepseek cafe",
    "国产AI芯片，出口\n芯片 ai",
    "x1-1-1 policy\n\"1-1\" policy",
];

/// What becomes of each file, and what one goes on with.
const SHAPES: [&[u8]; 4] = [
    &[0; 14],
    &[1; 14],
    &[0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2, 0, 2],
    b"\x05\x04\x03\x05\x04\x03\x05\x04\x03\x05\x04\x03\x05\x05a,\"b\n",
];

fn main() -> io::Result<()> {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/corpus");
    let write = |target: &str, name: &str, input: &[u8]| {
        let folder = corpus.join(target);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(name), input)
    };
    for (place, address) in ADDRESSES.iter().enumerate() {
        write("address", &format!("seed-{place}"), address.as_bytes())?;
    }
    for (place, search) in SEARCHES.iter().enumerate() {
        write("search", &format!("seed-{place}"), search.as_bytes())?;
    }
    for (place, shape) in SHAPES.iter().enumerate() {
        write("package_shape", &format!("seed-{place}"), shape)?;
    }
    for (number, table) in (0_u8..).zip(TABLES.iter()) {
        let input = [&[number], hostile::good_file(number.into()).as_bytes()].concat();
        write("csv_reader", &format!("seed-{}", table.name), &input)?;
    }
    write("blob_decoder", "seed-good", &encode(hostile::good()))
}
