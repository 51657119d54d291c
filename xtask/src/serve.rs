//! `cargo xtask serve`: the site on this machine, for a person to look at.

use std::process::{Command, Stdio};

use crate::cli::{Place, Serve};
use crate::compress::Compressor;
use crate::project::Project;
use crate::server::Server;
use crate::{Fault, Result, setup, site};

/// Builds and serves until the developer stops it.
///
/// # Errors
/// When the site cannot be built or the port is taken.
pub fn run(project: &Project, options: &Serve) -> Result<()> {
    let tools = setup::for_building(project)?;
    if options.dev {
        return site::watch(project, &tools, options.port, options.open);
    }
    site::build(project, &tools, &Place::default())?;
    let compressor = Compressor::new(project);
    let server = Server::start(&project.dist, options.port, compressor).map_err(|error| {
        Fault::new(format!("port {} cannot be used: {error}", options.port))
            .type_this("cargo xtask serve --port 8081")
    })?;
    let address = server.address();
    println!("\nMilepost is on {address} (Ctrl+C stops it)");
    if options.open {
        open(&address);
    }
    server.wait();
    Ok(())
}

fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/c", "start"]);
        command
    } else {
        Command::new("xdg-open")
    };
    let opened = command
        .arg(address)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if !opened.is_ok_and(|status| status.success()) {
        println!("No browser could be opened: type the address into one.");
    }
}
