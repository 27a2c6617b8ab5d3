/**
 * Somebody's name as officers read it where they decide about them: the name of record, and beside it what people call them, where
 * that is another. So nobody is taken for somebody else, and nobody is addressed by a name they do not go by.
 */
export function bothNames({ name, called }: { name: string; called?: string | null }): string {
  return !called || called === name ? name : `${name} (called ${called})`
}
