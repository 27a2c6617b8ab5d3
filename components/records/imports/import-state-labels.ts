/** How far an import is, in a few words. */
export const importStateLabels: Record<string, string> = {
  read: 'Uploaded. Match the columns next',
  checking: 'Being checked',
  checked: 'Checked. Nobody imported yet',
  prepared: 'Waiting for a second officer',
  running: 'Being imported',
  done: 'Imported',
  undoing: 'Being undone',
  undone: 'Undone',
  discarded: 'Discarded',
}
