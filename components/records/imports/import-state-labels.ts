/** How far an import is, in a few words. */
export const stateWords: Record<string, string> = {
  read: 'Read. Say which column is which',
  checking: 'Being looked through',
  checked: 'Looked through. Nobody is taken in yet',
  running: 'Being taken in',
  done: 'Taken in',
  undoing: 'Being undone',
  undone: 'Undone',
  'put-away': 'Put away',
}
