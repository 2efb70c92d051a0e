import type { Rule } from '../../src/claims/rule'
import { formAt } from '../../src/claims/tree'

/** "Iran and its proxy Hezbollah": who has a proxy supports it. */
export const proxies: Rule = {
  name: 'material/proxy',
  propose: (tree, { reading }) =>
    reading.names[tree.index]!.flatMap((proxy, index, names) => {
      const patron = names[index - 1]
      const predicate = proxy.first - 1
      if (patron === undefined || formAt(tree, predicate) !== 'proxy' || formAt(tree, predicate - 1) !== 'its')
        return []
      const ends = { subject: patron.entity, object: proxy.entity }
      return [
        { relation: 'SUPPORTS', ...ends, sentence: tree.index, predicate, rule: 'material/proxy', confidence: 0.8 },
      ]
    }),
}
