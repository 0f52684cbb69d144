/// The words of accident reports, by what they mean; in Simplified characters, one space between them.
enum CasualtyWords {
    static let all: [(CasualtyWord, String)] = fates + persons + figures + agents + others + money

    private static func fate(
        _ kind: CasualtyWord.Fate.Kind,
        _ usage: CasualtyWord.Fate.Usage = .free
    ) -> CasualtyWord {
        .fate(CasualtyWord.Fate(kind: kind, usage: usage))
    }

    private static let fates: [(CasualtyWord, String)] = [
        (
            fate(.dead),
            """
            死亡 遇难 身亡 丧生 罹难 殒命 丧命 毙命 殉职 殉难 牺牲 遇害 阵亡 死难 离世 去世 丧身 葬身 惨死 惨遭不幸 遭难 亡故 夺命 殒身 \
            致死 致死亡 猝死 病死 病亡 溺亡 坠亡 溺毙 溺死 淹死 烧死 压死 砸死 炸死 摔死 毒死 电死 闷死 憋死 冻死 热死 饿死 烫死 \
            重伤不治 伤重不治 伤重死亡 送医不治 抢救无效 \
            不治身亡 不治 未能生还 无一生还 无人生还 无人幸存 无一幸免 全部罹难 双亡 死者 死难者 遇难者 罹难者 遇害者 逝者 亡者 \
            无生命体征 无生命迹象 没有生命体征 没有生命迹象 失去生命体征 失去生命迹象 失去生命 失去了生命 生命体征消失 \
            具遗体 具尸体 具男尸 具女尸 具浮尸 具尸首 条人命 条生命 条鲜活的生命 条鲜活生命 名死者 名遇难者 位遇难者 位死者
            """
        ),
        (fate(.dead, .transitive), "打死 撞死 砍死 刺死 杀死 捅死 枪杀 射杀 杀害 勒死 掐死 咬死 踩死 砍杀 刺杀 碾死 轧死 毒杀"),
        (fate(.dead, .single), "死 亡"),
        (fate(.dead, .body), "遗体 尸体"),
        (fate(.dead), "死亡失踪 死亡失联 死亡和失踪 死亡或失踪 死亡或失联 死亡、失踪 遇难失联 死亡及失踪"),
        (
            fate(.injured),
            """
            受伤 负伤 致伤 烧伤 灼伤 烫伤 砸伤 压伤 摔伤 炸伤 跌伤 踩伤 挤伤 震伤 冻伤 划伤 骨折 送医 送院 送往医院 送到医院 被送医院 \
            伤者 伤员 受伤者 致残 名伤者 名伤员 呼吸困难 身体不适 出现不适 感到不适 住院治疗 入院治疗 呕吐腹泻 上吐下泻 受困受伤 挂彩
            """
        ),
        (fate(.injured, .transitive), "撞伤 打伤 砍伤 刺伤 捅伤 咬伤 抓伤 碾伤 轧伤"),
        (fate(.injured, .single), "伤"),
        (
            fate(.badlyInjured),
            """
            重伤 受重伤 致重伤 身受重伤 危重 病危 伤势严重 伤势危重 伤势较重 伤情危重 伤情严重 生命垂危 严重受伤 严重烧伤 \
            重度烧伤 重伤者 重伤员 重伤一级 重伤二级 中毒 性命垂危 命危
            """
        ),
        (fate(.slightlyInjured), "轻伤 受轻伤 轻微伤 轻微受伤 轻度受伤 轻度中毒 轻微中毒 擦伤 轻伤者 轻伤员 轻伤一级 轻伤二级 伤势较轻"),
        (
            fate(.missing),
            "失联 失踪 下落不明 失去联系 失去联络 联系不上 不知所踪 生死未卜 生死不明 失踪者 失联者 去向不明"
        ),
        (fate(.hurtOrDead), "伤亡 死伤 伤亡者 死伤者 致伤亡 不同程度伤亡"),
        (fate(.dead, .latin), "dead killed kills killing died dies deaths fatalities toll"),
        (fate(.injured, .latin), "injured injures injuring hurt wounded wounding injuries"),
        (fate(.missing, .latin), "missing unaccounted"),
    ]

    private static let persons: [(CasualtyWord, String)] = [
        (
            .person,
            """
            人 名 位 男 女 男子 女子 男性 女性 工人 矿工 民工 农民工 员工 职工 工友 学生 中学生 小学生 大学生 师生 儿童 孩子 小孩 男孩 女孩 \
            男童 女童 孩童 少年 青年 婴儿 幼儿 幼童 老人 老汉 村民 居民 市民 群众 民众 平民 游客 乘客 旅客 消防员 民警 警察 警员 辅警 \
            官兵 战士 士兵 司机 驾驶员 老师 教师 护士 人员 船员 渔民 患者 病人 病患 妇女 孕妇 兄弟 姐妹 夫妻 夫妇 母女 父子 母子 父女 \
            驴友 登山者 行人 路人 保安 保洁员 骑手 作业人员 施工人员 工作人员 未成年人 大人 成年人 成人 女生 男生 同学 少女 亲人 人口 男女 女人 男人 嫌疑人 嫌犯 歹徒 劫匪 凶手 被告人 责任人
            """
        ),
        (.person, "people persons person workers miners passengers students children men women soldiers villagers"),
        (.counter, "个 口 例 具"),
        (.kin, "家属 亲属 家人 家庭 亲友 遗属 父母 遗孀 子女 的家属 的亲属 的家人 的家庭 的父母 的亲友 的子女"),
        (.occasion, "事故 案 案件 事件 责任 惨案 惨剧 悲剧 结果 原因 真相 赔偿 善后"),
    ]
}
