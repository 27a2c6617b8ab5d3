/** A moment as Stripe writes it: seconds since 1970, UTC. */
export const instantOfStripe = (seconds: number) => new Date(seconds * 1000)

/** What Stripe refers to, whether it sent the id alone or the whole object ("expanded"). */
export const idOf = (reference: string | { id: string } | null | undefined) =>
  typeof reference === 'string' ? reference : reference?.id
