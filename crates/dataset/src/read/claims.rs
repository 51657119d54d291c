//! Summaries that call something the first, the largest or a record in one language
//! alone.
//!
//! A claim has many words: 首 may be "first", "debut" or "maiden", and "record" 纪录 or
//! 新高. So a summary is asked about only if one language makes a claim by one of the
//! plain words, and the other by no word at all that could stand for it. Words that
//! only look like a claim ("first half", "up to", 最近, 首席) are taken out before.

use super::Fault;
use super::doubts::with_lines;
use super::file::Table;
use crate::quote::Quoted;
use crate::{Bilingual, Dataset};

/// English words that claim.
const CLAIMS_EN: &[&str] = &["first", "largest", "record"];

/// Chinese characters that claim.
const CLAIMS_ZH: &[char] = &['首', '最'];

/// What may stand for a Chinese claim in English, beside superlatives in -est.
#[rustfmt::skip]
const ANSWERS_EN: &[&str] = &[
    "any other", "best", "debut", "debuts", "debuted", "ever", "first", "high",
    "launch customer", "launch operator", "lead", "leader", "leading", "leads", "led",
    "maiden", "maximum", "most", "no other", "peak", "record", "records", "top", "up to",
];

/// What may stand for an English claim in Chinese.
#[rustfmt::skip]
const ANSWERS_ZH: &[&str] = &[
    "初步", "首", "最", "第一", "第二", "第三", "纪录", "新高", "新低", "率先", "唯一",
    "居前", "冠", "领先",
];

/// Words in -est that are no superlatives.
#[rustfmt::skip]
const NOT_SUPERLATIVE: &[&str] = &[
    "contest", "forest", "harvest", "interest", "invest", "latest", "manifest", "northwest",
    "protest", "request", "southwest", "suggest",
];

/// English phrases that look like claims, beside stretches of time.
#[rustfmt::skip]
const NO_CLAIM_EN: &[&str] = &[
    "at first", "first day", "first phase", "first stage", "first step", "off the record",
    "record date", "was first",
];

/// What "first" may stand before, or before a number of it, without a claim.
#[rustfmt::skip]
const TIMES_EN: &[&str] = &[
    "days", "half", "months", "quarter", "quarters", "weeks", "years",
];

/// Chinese words that look like claims.
#[rustfmt::skip]
const NO_CLAIM_ZH: &[&str] = &[
    "元首", "首付", "首次公开", "首席", "首府", "首尔", "首日", "首相", "首脑", "首都",
    "首钢", "首页", "最初", "最后", "最新", "最终", "最近", "最高人民",
];

/// A warning for each summary that claims in one language alone.
pub(super) fn one_sided(dataset: &Dataset, table: &Table) -> Vec<Fault> {
    with_lines(&dataset.milestones, table)
        .filter_map(|(milestone, raw)| {
            let (column, claim, other) = one_claim(milestone.summary)?;
            let message = format!(
                "says {claim}, and {other} makes no such claim (say it in both or in neither)",
                claim = Quoted(&claim)
            );
            Some(table.fault(raw.line, column, message))
        })
        .collect()
}

/// The column that claims something, its word, and the column that does not.
fn one_claim(summary: Bilingual) -> Option<(&'static str, String, &'static str)> {
    let en = words(summary.en);
    let phrases = NO_CLAIM_EN.iter().map(|phrase| format!(" {phrase} "));
    let said = without(without_times(&en), phrases);
    let claim = CLAIMS_EN.iter().find(|claim| has(&said, claim));
    if let Some(claim) = claim
        && !ANSWERS_ZH.iter().any(|answer| summary.zh.contains(answer))
    {
        return Some(("summary_en", (*claim).to_owned(), "summary_zh"));
    }
    let phrases = NO_CLAIM_ZH.iter().map(|&phrase| phrase.to_owned());
    let zh = without(summary.zh.to_owned(), phrases);
    let claim = zh.chars().find(|letter| CLAIMS_ZH.contains(letter))?;
    let answered =
        ANSWERS_EN.iter().any(|answer| has(&en, answer)) || en.split(' ').any(is_superlative);
    (!answered).then(|| ("summary_zh", claim.to_string(), "summary_en"))
}

/// The words of a text in small letters, a blank before and after each.
fn words(text: &str) -> String {
    let mut words = String::from(" ");
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        if !word.is_empty() {
            words.push_str(&word.to_lowercase());
            words.push(' ');
        }
    }
    words
}

/// Words without "first" where it counts time: "first half", "first eleven months".
fn without_times(words: &str) -> String {
    let words: Vec<&str> = words.split_whitespace().collect();
    let counts = |at: usize| {
        let mut next = words.iter().skip(at + 1).take(2);
        words.get(at) == Some(&"first") && next.any(|word| TIMES_EN.contains(word))
    };
    let kept = words.iter().enumerate().filter(|(at, _)| !counts(*at));
    kept.fold(String::from(" "), |text, (_, word)| text + word + " ")
}

/// Whether a word, or several, are among words.
fn has(words: &str, phrase: &str) -> bool {
    words.contains(&format!(" {phrase} "))
}

/// A text with a blank for each of some phrases.
fn without(text: String, phrases: impl Iterator<Item = String>) -> String {
    phrases.fold(text, |text, phrase| text.replace(&phrase, " "))
}

fn is_superlative(word: &str) -> bool {
    word.len() > 4 && word.ends_with("est") && !NOT_SUPERLATIVE.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(en: &'static str, zh: &'static str) -> Option<(&'static str, String)> {
        one_claim(Bilingual { en, zh }).map(|(column, claim, _)| (column, claim))
    }

    #[test]
    fn a_claim_of_one_language_is_found_in_either() {
        let found = claim("It was a record 104 drugs.", "全年批准104个。");
        assert_eq!(found, Some(("summary_en", "record".to_owned())));
        let found = claim(
            "The platforms rely on four firms.",
            "首批平台依托四家企业。",
        );
        assert_eq!(found, Some(("summary_zh", "首".to_owned())));
    }

    #[test]
    fn a_claim_in_other_words_is_no_claim_of_one_language() {
        for (en, zh) in [
            ("The first of its kind.", "国内首个。"),
            ("Its maiden flight.", "首飞成功。"),
            ("A record year.", "创历史新高。"),
            ("The second-largest IPO.", "第二大IPO。"),
            ("No other country had done so.", "全球首个。"),
            ("It draws up to 310 watts.", "最大功耗310瓦。"),
        ] {
            assert_eq!(claim(en, zh), None, "{en} {zh}");
        }
    }

    #[test]
    fn what_only_looks_like_a_claim_is_none() {
        for (en, zh) in [
            ("At first it was free.", "一开始免费。"),
            ("Sales of the first half rose.", "上半年销售增长。"),
            ("Output of the first eleven months.", "1至11月产量。"),
            ("It filed for an offering.", "启动首次公开发行。"),
            (
                "It was recorded by a firsthand witness.",
                "有人亲历并记录。",
            ),
            ("The court said so recently.", "最高人民法院最近表示。"),
            ("The chief scientist of Beijing.", "首都的首席科学家。"),
            ("It ended at last.", "最后结束。"),
            ("The presidents met.", "两国元首会晤。"),
        ] {
            assert_eq!(claim(en, zh), None, "{en} {zh}");
        }
    }
}
