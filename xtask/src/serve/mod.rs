//! `cargo xtask serve`: the site on this machine, for a person to look at; `dev` is for
//! one who works on it.

mod dev;

use std::process::{Command, Stdio};

use crate::cli::{Place, Serve};
use crate::compress::Compressor;
use crate::project::Project;
use crate::server::Server;
use crate::setup::WasmTools;
use crate::{Fault, Result, setup, site};

/// Builds and serves until the developer stops it.
///
/// # Errors
/// When the site cannot be built or the port is taken.
pub fn run(project: &Project, options: &Serve) -> Result<()> {
    let tools = setup::for_building(project)?;
    if options.dev {
        return watch(project, &tools, options);
    }
    site::build(project, &tools, &Place::default())?;
    let compressor = Compressor::new(project);
    let server = Server::start(&project.dist, options.port, compressor).map_err(|error| {
        Fault::new(format!("port {} cannot be used: {error}", options.port))
            .type_this("cargo xtask serve --port 8081")
    })?;
    say(&server, options);
    server.wait();
    Ok(())
}

/// Serves what is being worked on, until the developer stops it.
fn watch(project: &Project, tools: &WasmTools, options: &Serve) -> Result<()> {
    let (server, mut trunk) = dev::Dev::new(project).start(tools, project, options.port)?;
    say(&server, options);
    match trunk.wait() {
        Ok(status) if status.success() => Ok(()),
        _ => Err(Fault::new("trunk ended with an error")),
    }
}

/// Says where the site is, and opens it if that is wished.
fn say(server: &Server, options: &Serve) {
    let address = server.address();
    println!("\nMilepost is on {address} (Ctrl+C stops it)");
    if options.open {
        open(&address);
    }
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
