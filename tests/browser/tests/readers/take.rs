//! What a reader takes along of a figure: the files are opened and measured.

use std::fs;

use browser::{Page, Result, Screen, journey, png_size};
use serde_json::Value;

/// Unfolds what can be taken along, and takes what has this ending.
async fn take(page: &Page, ending: &str) -> Result<std::path::PathBuf> {
    if page.count(".take.open").await? == 0 {
        page.click(".take > button").await?;
    }
    page.click(&format!(".take-box [data-takes='{ending}']"))
        .await?;
    page.downloaded(ending).await
}

/// The rows of a file of comma-separated values, its header aside.
fn rows(csv: &str) -> usize {
    csv.lines().count() - 1
}

#[test]
fn a_picture_is_taken_along_with_its_title_source_and_licence() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/ai-core-industry-scale/?lang=en")
            .await?;
        page.wait_for_figure().await?;
        let file = take(page, ".svg").await?;
        let svg = fs::read_to_string(&file)?;
        for part in [
            "<title>Core AI industry scale</title>",
            "<dc:rights>",
            "<dc:source>http",
            "indicators/ai-core-industry-scale/?",
            "MIIT",
            "font-family",
        ] {
            assert!(svg.contains(part), "the picture lacks {part}");
        }
        // As a drawing program opens it: by itself, from the disk.
        page.go_to(&format!("file://{}", file.display())).await?;
        let platform = page
            .value(
                "(box => [...document.querySelectorAll('text')].filter(text => { \
                   const it = text.getBoundingClientRect(); \
                   return it.left < box.left || it.right > box.right || it.top < box.top || it.bottom > box.bottom; \
                 }).map(text => text.textContent))(document.documentElement.getBoundingClientRect())",
            )
            .await?;
        assert_eq!(
            platform,
            Value::Array(Vec::new()),
            "text beyond the picture"
        );
        Ok(())
    });
}

#[test]
fn a_picture_of_pixels_has_the_size_that_was_asked_for() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?lang=en").await?;
        page.wait_for_figure().await?;
        let one = fs::read(take(page, "-800px.png").await?)?;
        let two = fs::read(take(page, "-1600px.png").await?)?;
        let ((width, height), (double, higher)) = (png_size(&one), png_size(&two));
        assert_eq!((width, double), (800, 1600));
        assert_eq!(higher, height * 2);
        // What is drawn differs from a blank of the same size.
        assert!(one.len() > 15_000, "{} bytes of picture", one.len());
        page.value("(field => { field.value = 1200; field.dispatchEvent(new Event('input', { bubbles: true })); })(document.querySelector('.take-box input'))")
            .await?;
        let chosen = fs::read(take(page, "-1200px.png").await?)?;
        assert_eq!(png_size(&chosen).0, 1200);
        Ok(())
    });
}

#[test]
fn what_is_worked_out_is_taken_along_with_the_rows_behind_it() {
    journey(Screen::DESKTOP, async |page| {
        page.open("indicators/nev-sales/?by=caam&measure=growth&lang=en")
            .await?;
        page.wait_for_figure().await?;
        let file = take(page, ".csv").await?;
        let name = file.file_name().and_then(|name| name.to_str());
        let version = page
            .value("document.querySelector('.take-box .citation').textContent")
            .await?;
        assert!(name.is_some_and(|name| name.contains("nev-sales-growth")));
        let csv = fs::read_to_string(file)?;
        assert!(rows(&csv) > 2, "{csv}");
        assert!(csv.lines().skip(1).all(|line| line.contains("caam")));
        let json: Value =
            serde_json::from_str(&fs::read_to_string(take(page, ".json").await?)?).expect("JSON");
        assert_eq!(json.as_array().map(Vec::len), Some(rows(&csv)));
        let metadata = fs::read_to_string(take(page, "-metadata.json").await?)?;
        let metadata: Value = serde_json::from_str(&metadata).expect("JSON");
        assert_eq!(metadata["measure"], "growth");
        assert!(metadata["url"].as_str().unwrap().contains("measure=growth"));
        let sources = metadata["sources"].as_array().unwrap();
        assert!(
            sources
                .iter()
                .all(|one| one["url"].as_str().unwrap().starts_with("http"))
        );
        let named = metadata["version"].as_str().unwrap();
        assert!(version.as_str().unwrap().contains(named));
        Ok(())
    });
}

#[test]
fn a_filtered_list_and_its_drawing_are_taken_along_as_they_are() {
    journey(Screen::DESKTOP, async |page| {
        page.open("milestones/?industry=robotics&lang=en").await?;
        page.wait_for_element(".milestone").await?;
        let found = page.text(".count").await?;
        let found: usize = found.split(' ').next().unwrap().parse().unwrap();
        let csv = fs::read_to_string(take(page, ".csv").await?)?;
        assert_eq!(rows(&csv), found);
        let svg = fs::read_to_string(take(page, ".svg").await?)?;
        assert!(svg.contains("industry=robotics"));
        let milestones = take(page, ".json").await?;
        let json: Value = serde_json::from_str(&fs::read_to_string(milestones)?).expect("JSON");
        assert_eq!(json.as_array().map(Vec::len), Some(found));
        Ok(())
    });
}

#[test]
fn the_heat_map_is_taken_along_with_a_row_a_cell() {
    journey(Screen::DESKTOP, async |page| {
        page.open("industries/?lang=en").await?;
        page.wait_for_figure().await?;
        let svg = fs::read_to_string(take(page, ".svg").await?)?;
        assert!(svg.contains("<dc:rights>"));
        let csv = fs::read_to_string(take(page, ".csv").await?)?;
        let cells = page
            .value("document.querySelectorAll('.heat-table tbody tr td').length - document.querySelectorAll('.heat-table tbody tr').length")
            .await?;
        assert_eq!(cells.as_u64(), Some(rows(&csv) as u64));
        Ok(())
    });
}

#[test]
fn a_file_for_excel_is_marked_as_utf_8_and_the_choice_is_remembered() {
    journey(Screen::DESKTOP, async |page| {
        let checked = "document.querySelector('.for-excel input').checked";
        page.open("indicators/nev-sales/?by=caam&periods=month&lang=zh")
            .await?;
        page.wait_for_figure().await?;
        page.click(".take > button").await?;
        assert_eq!(page.value(checked).await?, false);
        page.click(".for-excel input").await?;
        let csv = fs::read(take(page, ".csv").await?)?;
        assert!(csv.starts_with(b"\xEF\xBB\xBFindicator,area,period,"));
        let csv = String::from_utf8(csv).expect("UTF-8");
        assert!(csv.contains(",\"=\"\"2024-08\"\"\",1100000,"), "{csv}");
        page.open("indicators/ic-output/?lang=zh").await?;
        page.wait_for_figure().await?;
        page.click(".take > button").await?;
        page.wait_for("the choice of before", checked).await?;
        Ok(())
    });
}
