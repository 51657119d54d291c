//! The harness itself: what no journey may let pass.

use browser::{Screen, journey};

#[test]
#[should_panic(expected = "on the console")]
fn an_error_on_the_console_fails_a_journey() {
    journey(Screen::DESKTOP, async |page| {
        page.open("").await?;
        page.value("console.error('broken')").await.map(drop)
    });
}

#[test]
#[should_panic(expected = "asked another host: http://localhost:9/beacon")]
fn a_request_to_another_host_fails_a_journey() {
    journey(Screen::DESKTOP, async |page| {
        page.open("").await?;
        let ask = "fetch('http://localhost:9/beacon').catch(() => true)";
        page.wait_for("an answer", &format!("{ask} && true")).await
    });
}

#[test]
fn a_phone_is_a_touch_screen_of_its_width() {
    journey(Screen::PHONE, async |page| {
        page.open("").await?;
        assert_eq!(page.value("innerWidth").await?, 360);
        assert_eq!(page.value("devicePixelRatio").await?, 1);
        assert_eq!(
            page.value("matchMedia('(pointer: coarse)').matches")
                .await?,
            true
        );
        Ok(())
    });
}
