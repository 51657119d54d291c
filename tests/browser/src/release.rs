//! A later or earlier release of the built site, made of it.

use std::collections::BTreeMap;
use std::fs;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use xtask::server::{Ask, Reply, Site};

use crate::{Failure, Result, project};

/// The same site with another day of data and one file by another name, as
/// another build would have it.
pub(crate) struct Release {
    old: String,
    new: String,
    worker: String,
}

impl Release {
    /// The release with data of a day.
    ///
    /// # Errors
    /// When the built site's worker does not read.
    pub(crate) fn of(day: &str) -> Result<Self> {
        let dist = project().dist;
        let text = fs::read_to_string(dist.join("worker.js"))?;
        let unread = || Failure::new("dist/worker.js does not begin with its list");
        let (list, script) = text
            .strip_prefix("const release = ")
            .and_then(|rest| rest.split_once(";\n"))
            .ok_or_else(unread)?;
        let mut list: Value = serde_json::from_str(list).map_err(|_| unread())?;
        let files: BTreeMap<String, Value> =
            serde_json::from_value(list["app"].clone()).map_err(|_| unread())?;
        let old = files
            .keys()
            .find(|name| name.starts_with("base-"))
            .ok_or_else(unread)?
            .clone();
        let new = format!("base-{:016x}.css", day.len() as u64 * 7);
        list["app"] = files
            .into_iter()
            .map(|(name, digest)| (name.replace(&old, &new), digest))
            .collect();
        list["date"] = json!(day);
        list["id"] = json!(day);
        for files in list["pages"]
            .as_object_mut()
            .ok_or_else(unread)?
            .values_mut()
        {
            for (path, digest) in files.as_object_mut().ok_or_else(unread)? {
                let page = fs::read_to_string(dist.join(path))?.replace(&old, &new);
                let bytes = Sha256::digest(page.as_bytes());
                *digest = json!(format!("sha256-{}", BASE64_STANDARD.encode(bytes)));
            }
        }
        let worker = format!("const release = {list};\n{script}");
        Ok(Self { old, new, worker })
    }

    /// Its answer, made of the built site's.
    pub(crate) fn reply(&self, site: &Site, ask: &Ask<'_>) -> Reply {
        let target = ask.target;
        if target.contains(&self.old) {
            return Reply::text(404, "There is no such file.\n");
        }
        let old = target.replace(&self.new, &self.old);
        let mut reply = site.reply(&Ask {
            target: &old,
            accept_encoding: "",
            if_none_match: "",
            ..*ask
        });
        reply.headers.retain(|(name, _)| name != "ETag");
        if target == "/worker.js" {
            reply.body = self.worker.clone().into_bytes();
        } else if reply.is_page() {
            let page = String::from_utf8_lossy(&reply.body);
            reply.body = page.replace(&self.old, &self.new).into_bytes();
        }
        reply
    }
}
