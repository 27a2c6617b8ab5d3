/** What stands in the audit about officers' notes. What they say stands in the notes alone. */
export const noteSentences = {
  'note.written': () => 'wrote a note about the member',
  'note.removed': () => 'removed a note about the member',
  'tag.added': () => 'tagged the member',
  'tag.removed': () => 'removed a tag from the member',
}
