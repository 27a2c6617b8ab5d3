/** The states of a thing that people move, as one readable table: move → from which states, to which state. */
export type Moves<State extends string> = Record<string, { from: readonly State[]; to: State }>

export function canMove<State extends string>(
  moves: Moves<State>,
  state: string,
  move: string,
): boolean {
  return moves[move]?.from.includes(state as State) ?? false
}
