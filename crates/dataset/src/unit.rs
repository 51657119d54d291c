//! The units of the data.

use crate::codes;

codes! {
    /// What one of a value is, always the whole base unit.
    Unit {
        /// Chinese yuan.
        Cny = "CNY",
        /// United States dollars.
        Usd = "USD",
        /// Yuan for one dollar.
        CnyPerUsd = "CNY-per-USD",
        /// Percent.
        Percent = "percent",
        /// Things counted.
        Count = "count",
        /// Machines or devices counted.
        Units = "units",
        /// Chips or components counted.
        Pieces = "pieces",
        /// People.
        Persons = "persons",
        /// Vehicles.
        Vehicles = "vehicles",
        /// Parameters of a model.
        Parameters = "parameters",
        /// Tokens processed a day.
        TokensPerDay = "tokens-per-day",
        /// Server racks.
        Racks = "racks",
        /// Wafers a month.
        WafersPerMonth = "wafers-per-month",
        /// Patents per 10,000 inhabitants.
        PatentsPer10kPeople = "patents-per-10k-people",
        /// Robots per 10,000 workers.
        RobotsPer10kWorkers = "robots-per-10k-workers",
        /// Points of an index.
        Points = "points",
        /// Kilowatts.
        Kilowatt = "kW",
        /// Kilowatt-hours.
        KilowattHour = "kWh",
        /// Tonnes.
        Tonne = "tonnes",
        /// Square metres.
        SquareMetre = "m2",
        /// Kilometres.
        Kilometre = "km",
        /// 10^18 floating-point operations a second.
        Eflops = "EFLOPS",
        /// Petabytes.
        Petabyte = "PB",
        /// Exabytes.
        Exabyte = "EB",
        /// Zettabytes.
        Zettabyte = "ZB",
        /// Seconds.
        Second = "seconds",
        /// Hours.
        Hour = "hours",
        /// Working days.
        WorkingDay = "working-days",
    }
}

/// What sort of unit it is: decides how a number is written and drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UnitFamily {
    /// Money or a rate of money.
    Currency,
    /// Things, people or events counted.
    Count,
    /// Percent.
    Percent,
    /// A physical size.
    Physical,
}

impl Unit {
    /// The family that the unit belongs to.
    pub fn family(self) -> UnitFamily {
        match self {
            Self::Cny | Self::Usd | Self::CnyPerUsd => UnitFamily::Currency,
            Self::Percent => UnitFamily::Percent,
            Self::Count
            | Self::Units
            | Self::Pieces
            | Self::Persons
            | Self::Vehicles
            | Self::Parameters
            | Self::TokensPerDay
            | Self::Racks
            | Self::WafersPerMonth
            | Self::PatentsPer10kPeople
            | Self::RobotsPer10kWorkers
            | Self::Points => UnitFamily::Count,
            Self::Kilowatt
            | Self::KilowattHour
            | Self::Tonne
            | Self::SquareMetre
            | Self::Kilometre
            | Self::Eflops
            | Self::Petabyte
            | Self::Exabyte
            | Self::Zettabyte
            | Self::Second
            | Self::Hour
            | Self::WorkingDay => UnitFamily::Physical,
        }
    }
}
