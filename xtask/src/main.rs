//! `cargo xtask`: reads the command line and hands over.

use std::process::ExitCode;

use xtask::cli::{self, Command, Place};
use xtask::project::Project;
use xtask::{bench, changelog, data, release_data, serve, setup, site, suite};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match cli::parse(&arguments).and_then(run) {
        Ok(code) => code,
        Err(fault) => {
            eprintln!("{fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> xtask::Result<ExitCode> {
    let project = Project::here();
    match command {
        Command::Help => print!("{}", cli::HELP),
        Command::Setup => {
            setup::for_building(&project)?;
            setup::for_testing(&project)?;
        }
        Command::Serve(options) => serve::run(&project, &options)?,
        Command::Build(place) => {
            site::build(&project, &setup::for_building(&project)?, &place)?;
        }
        Command::Bench { quick } => bench::run(&project, quick)?,
        Command::Reproduce => {
            let tools = setup::for_building(&project)?;
            site::build(&project, &tools, &Place::default())?;
            site::reproducible::build_again(&project, &tools)?;
        }
        Command::LogChanges => println!("{}", changelog::complete(&project)?),
        Command::Pin => println!("{}", release_data::pin(&project)?),
        Command::CheckData { folder } => println!("{}", data::check(&project, folder.as_deref())?),
        Command::Test => return Ok(suite::run(&project)),
        Command::Explore { minutes } => return suite::explore(&project, minutes),
    }
    Ok(ExitCode::SUCCESS)
}
