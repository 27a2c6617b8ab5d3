/** Votes are decimals with as many places as their rules reckon with; here they are whole numbers of the last place. */
export function unitsOf(votes: string): bigint {
  return BigInt(votes.replace('.', ''))
}

export function placesOf(votes: string): number {
  return votes.includes('.') ? votes.length - votes.indexOf('.') - 1 : 0
}

/** The quota with as many places as the votes it is held against. */
export function unitsWith(votes: string, places: number): bigint {
  const [whole, rest = ''] = votes.split('.')
  return BigInt(`${whole}${rest.padEnd(places, '0').slice(0, places)}`)
}

/** "1,378.25": exactly, without the noughts at its end. */
export function votesInWords(votes: string): string {
  const [whole = '0', rest = ''] = votes.split('.')
  const decimals = rest.replace(/0+$/, '')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return decimals ? `${grouped}.${decimals}` : grouped
}

/** "1 vote", "12.5 votes" */
export function howManyVotes(votes: string): string {
  const words = votesInWords(votes)
  return words === '1' ? '1 vote' : `${words} votes`
}

/** For a drawing, where five decimals have no room: rounded to two. */
export function aboutVotes(votes: string): string {
  return Number(votes).toLocaleString('en-GB', { maximumFractionDigits: 2 })
}
