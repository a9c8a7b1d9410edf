/** The parts of a condition that `&&` joins at its outermost level; one part when there is no such `&&`. */
export function splitConjunction(condition: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let quote = ''
  let start = 0
  for (let at = 0; at < condition.length; at++) {
    const character = condition[at] ?? ''
    if (quote !== '') {
      if (character === '\\') at++
      else if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    else if (depth === 0 && (condition.startsWith('||', at) || character === '?'))
      return [condition.trim()]
    else if (depth === 0 && condition.startsWith('&&', at)) {
      parts.push(condition.slice(start, at).trim())
      start = at + 2
      at++
    }
  }
  return [...parts, condition.slice(start).trim()]
}
