//! Fingers, mice and wheels, at points of the page's visible part.
//!
//! A frame's page gets what happens over it, as it does with a reader.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{Engine, Page, Result};

/// A finger's pause between two points of its way.
const STEP: Duration = Duration::from_millis(16);

impl Page {
    /// Touches a point and lifts the finger again.
    ///
    /// # Errors
    /// Those of the driver, and in WebKit, whose driver makes a mouse of a finger.
    pub async fn tap(&self, x: f64, y: f64) -> Result<()> {
        let session = self.session();
        match session.engine() {
            Engine::Chromium => {
                session
                    .touch("touchStart", json!([{"x": x, "y": y}]))
                    .await?;
                session.touch("touchEnd", json!([])).await
            }
            Engine::Firefox => session.perform(press("touch", x, y)).await,
            Engine::WebKit => session
                .engine()
                .only_chromium("touch the page (nor Firefox's)"),
        }
    }

    /// Moves the mouse to a point and clicks there.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn click_at(&self, x: f64, y: f64) -> Result<()> {
        self.session().perform(press("mouse", x, y)).await
    }

    /// Moves the mouse to a point, by way of another one close to it.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn point_at(&self, x: f64, y: f64) -> Result<()> {
        let actions = json!([moved(x - 4.0, y - 4.0), moved(x, y)]);
        self.session().perform(pointer("mouse", &actions)).await
    }

    /// Turns the wheel at a point; `by` pixels downwards.
    ///
    /// # Errors
    /// Those of the driver.
    pub async fn turn_wheel(&self, x: f64, y: f64, by: i64) -> Result<()> {
        let turn = json!({"type": "scroll", "x": pixel(x), "y": pixel(y),
            "deltaX": 0, "deltaY": by, "duration": 50, "origin": "viewport"});
        let wheel = json!([{"type": "wheel", "id": "wheel", "actions": [turn]}]);
        self.session().perform(wheel).await
    }

    /// Drags a finger upwards from a point, as one does to read on.
    ///
    /// # Errors
    /// Those of the driver, and with another engine than Chromium: their drivers
    /// give the page its events, but scroll nothing.
    pub async fn swipe_up(&self, x: f64, y: f64, by: f64) -> Result<()> {
        let session = self.session();
        session.engine().only_chromium("scroll by touch")?;
        session
            .touch("touchStart", json!([{"x": x, "y": y}]))
            .await?;
        for step in 1..=10 {
            let y = y - by * f64::from(step) / 10.0;
            session
                .touch("touchMove", json!([{"x": x, "y": y}]))
                .await?;
            tokio::time::sleep(STEP).await;
        }
        session.touch("touchEnd", json!([])).await
    }
}

fn press(kind: &str, x: f64, y: f64) -> Value {
    let down = json!({"type": "pointerDown", "button": 0});
    let up = json!({"type": "pointerUp", "button": 0});
    let held = json!({"type": "pause", "duration": 30});
    pointer(kind, &json!([moved(x, y), down, held, up]))
}

fn moved(x: f64, y: f64) -> Value {
    json!({"type": "pointerMove", "x": pixel(x), "y": pixel(y), "duration": 30,
        "origin": "viewport"})
}

fn pointer(kind: &str, actions: &Value) -> Value {
    json!([{"type": "pointer", "id": kind, "parameters": {"pointerType": kind},
        "actions": actions}])
}

/// Drivers take whole pixels only.
#[expect(clippy::cast_possible_truncation, reason = "places on a screen")]
pub(crate) fn pixel(at: f64) -> i64 {
    at.round() as i64
}
