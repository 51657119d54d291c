//! The sentences of a description, per language.

use dataset::Language;

use crate::text::compact;

/// What a series is named after, which is what tells it from the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// Who measured.
    Body,
    /// Where was measured.
    Area,
    /// What was measured.
    Indicator,
}

/// What a description tells of a series.
#[derive(Clone, Debug)]
pub struct Told {
    /// The name of the series.
    pub name: String,
    /// What that is the name of.
    pub named: Named,
    /// The first period.
    pub from: String,
    /// The last period.
    pub to: String,
    /// The first value, with its bound and unit.
    pub first: String,
    /// The last value, with its bound and unit.
    pub last: String,
    /// The highest value and its period, where it lies between them.
    pub highest: Option<(String, String)>,
    /// Whether it certainly rose, or fell.
    pub rose: Option<bool>,
}

/// The sentences of a language.
pub(super) struct Sentences {
    /// How a series went from its first to its last value.
    pub rose: fn(&Told) -> String,
    /// The same of growth that was worked out.
    pub grew: fn(&Told) -> String,
    /// The mean growth a year between two periods.
    pub compound: fn(&Told) -> String,
    /// A series of one value.
    pub one: fn(&Told) -> String,
    /// For which periods values were revised.
    pub revised: fn(&str) -> String,
    /// For which periods sources disagree.
    pub differ: fn(&str) -> String,
    /// How many goals of policies are shown.
    pub goals: fn(usize) -> String,
    /// How many figures there are, by how many bodies.
    pub counted: fn(usize, usize) -> String,
}

/// Those of a language.
pub(super) fn sentences(language: Language) -> &'static Sentences {
    match language {
        Language::En => &EN,
        Language::Zh => &ZH,
    }
}

static EN: Sentences = Sentences {
    rose: |t| {
        let went = match t.rose {
            Some(true) => "rose",
            Some(false) => "fell",
            None => "went",
        };
        let highest = t
            .highest
            .as_ref()
            .map_or_else(String::new, |(value, when)| {
                format!("; it was highest in {when}, at {value}")
            });
        let whose = match t.named {
            Named::Body => format!("the figure of {}", t.name),
            Named::Area => format!("the figure for {}", t.name),
            Named::Indicator => format!("“{}”", t.name),
        };
        format!(
            "From {} to {} {whose} {went} from {} to {}{highest}.",
            t.from, t.to, t.first, t.last
        )
    },
    grew: |t| {
        let whose = match t.named {
            Named::Body => format!("growth worked out from the figures of {}", t.name),
            Named::Area => format!("growth worked out from the figures for {}", t.name),
            Named::Indicator => format!("growth worked out for “{}”", t.name),
        };
        if t.from == t.to {
            format!("The {whose} is {} for {}.", t.last, t.to)
        } else {
            format!(
                "From {} to {} the {whose} went from {} to {}.",
                t.from, t.to, t.first, t.last
            )
        }
    },
    compound: |t| {
        let (from, to) = (&t.from, &t.to);
        let whose = match t.named {
            Named::Body => format!("worked out from the figures of {}", t.name),
            Named::Area => format!("worked out from the figures for {}", t.name),
            Named::Indicator => format!("worked out for “{}”", t.name),
        };
        format!(
            "From {from} to {to} the mean growth a year {whose} is {}.",
            t.last
        )
    },
    one: |t| match t.named {
        Named::Body => format!("{} puts it at {} for {}.", t.name, t.last, t.to),
        Named::Area => format!("For {} it is {} in {}.", t.name, t.last, t.to),
        Named::Indicator => format!("“{}” is {} for {}.", t.name, t.last, t.to),
    },
    revised: |periods| format!("What was stated first for {periods} was revised later."),
    differ: |periods| format!("Sources disagree for {periods}."),
    goals: |count| {
        if count == 1 {
            "One policy target is shown.".into()
        } else {
            format!("{} policy targets are shown.", compact(count))
        }
    },
    counted: |figures, bodies| {
        if figures == 1 {
            "One figure.".into()
        } else if bodies == 1 {
            format!("{} figures by one body.", compact(figures))
        } else {
            format!(
                "{} figures by {} bodies.",
                compact(figures),
                compact(bodies)
            )
        }
    },
};

static ZH: Sentences = Sentences {
    rose: |t| {
        let went = match t.rose {
            Some(true) => "升至",
            Some(false) => "降至",
            None => "变为",
        };
        let highest = t
            .highest
            .as_ref()
            .map_or_else(String::new, |(value, when)| {
                format!("，最高为{when}的{value}")
            });
        let whose = match t.named {
            Named::Body => format!("{}公布的数值", t.name),
            Named::Area => format!("{}的数值", t.name),
            Named::Indicator => format!("“{}”", t.name),
        };
        format!(
            "{}至{}，{whose}从{}{went}{}{highest}。",
            t.from, t.to, t.first, t.last
        )
    },
    grew: |t| {
        let whose = match t.named {
            Named::Body | Named::Area => format!("按{}的数值计算", t.name),
            Named::Indicator => format!("“{}”按公布的数值计算", t.name),
        };
        if t.from == t.to {
            format!("{whose}，{}增速为{}。", t.to, t.last)
        } else {
            format!(
                "{whose}，{}至{}增速从{}变为{}。",
                t.from, t.to, t.first, t.last
            )
        }
    },
    compound: |t| {
        let (from, to) = (&t.from, &t.to);
        let whose = match t.named {
            Named::Body | Named::Area => format!("按{}的数值计算", t.name),
            Named::Indicator => format!("“{}”按公布的数值计算", t.name),
        };
        format!("{whose}，{from}至{to}年均复合增速为{}。", t.last)
    },
    one: |t| format!("{}：{}为{}。", t.name, t.to, t.last),
    revised: |periods| format!("{periods}的初步数值后来有修订。"),
    differ: |periods| format!("{periods}各来源数值不一致。"),
    goals: |count| format!("图中标出{}个政策目标。", compact(count)),
    counted: |figures, bodies| {
        format!(
            "共{}个数据，来自{}个机构。",
            compact(figures),
            compact(bodies)
        )
    },
};
