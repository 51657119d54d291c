use super::numbers::compact;
use crate::messages::Data;

pub(super) const DATA: Data = Data {
    lead: "本站全部数据表：可筛选、搜索、排序，并连同来源下载。",
    tables: "数据表",
    rows_found: |found, all| format!("共{}行，符合条件{}行", compact(all), compact(found)),
    sort_by: "排序",
    pages: "页码",
    previous: "上一页",
    next: "下一页",
    page_of: |page, all| format!("第{}页，共{}页", compact(page), compact(all)),
    gathered: "数据如何收集",
    gathered_text: &[
        "每个数字和里程碑都来自注明的来源，文字由本站撰写。数字保留其精确程度（准确值、超过、不少于、不到、约）、性质（已公布、初步、修订、预计、目标、估算）和准确时期。",
        "来源不一致时，全部保留并展示，不取平均、不补值、不取舍。人工智能核心产业规模在不同机构之间口径不同，不能连成一条线。",
        "来源等级表示其与事实的距离：统计或决策者本身、通讯社或署名媒体、其他网站的转载（最弱）。",
        "月度序列有缺口，部分数据来自转载。没有数据处留空。",
    ],
    report_error: "如何勘误",
    report_error_text: "请告知编辑出错的数据表和行（编号，或指标、时期与来源）、正确内容及依据。更正会修改CSV文件，并按同样规则检查。",
    whole_tables: "完整数据表",
    whole_tables_text: "按原样提供CSV文件，并附Frictionless数据包说明：",
    one_file: "单文件版",
    one_file_text: "包含全部数据和功能，中英双语，无需网络，可从磁盘或U盘直接打开：",
};
