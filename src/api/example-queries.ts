/** Questions that an analyst would ask of the seed article, as the query page opens with and the README shows. */
export const EXAMPLE_QUERIES: readonly string[] = [
  `# What does North Korea supply to Russia, says who?
query WhatNorthKoreaSupplies {
  claims(filter: {
    subjectName: "North Korea"
    relations: [SUPPLIES]
    objectName: "Russia"
  }) {
    totalCount
    nodes {
      item
      quantity { comparator value unit }
      time { start end }
      modality
      source { name }
      evidence {
        quote
        start
        end
        article { title publishedAt url }
      }
    }
  }
}
`,
  `# Who finances Ukraine?
query WhoFinancesUkraine {
  claims(filter: { relations: [FINANCES], objectName: "Ukraine" }) {
    totalCount
    nodes {
      subject { name type }
      amount { comparator value currency }
      item
      modality
      source { name }
      evidence { quote article { title } }
    }
  }
}
`,
  `# Who is connected with Russia, and by what?
query AroundRussia {
  neighbours(names: ["Russia"], depth: 1) {
    edges {
      subject { name }
      relation
      object { name }
      claimCount
      modality
      quote
    }
    truncated
  }
}
`,
]
