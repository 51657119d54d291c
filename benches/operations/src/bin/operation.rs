//! Does one of the operations, for a program that counts its instructions:
//! `operation DATA NAME [TIMES]`, on so many times the data, or on it as it is.

use std::path::Path;
use std::process::ExitCode;

use operations::{Operation, Prepared, counted};

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(came) => {
            println!("{came}");
            ExitCode::SUCCESS
        }
        Err(fault) => {
            eprintln!("error: {fault}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<usize, String> {
    let (folder, name, times) = match arguments {
        [folder, name] => (folder, name, Ok(1)),
        [folder, name, times] => (folder, name, times.parse()),
        _ => return Err("say the folder of a data package and an operation".to_owned()),
    };
    let times = times.map_err(|error| format!("how many times the data: {error}"))?;
    let operation = Operation::of_name(name).ok_or_else(|| {
        let names = Operation::ALL.map(Operation::name).join(", ");
        format!("there is no operation `{name}`; there are {names}")
    })?;
    let prepared = Prepared::read(Path::new(folder), times)?;
    Ok(counted(&prepared, operation))
}
