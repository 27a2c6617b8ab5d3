/** What stands in the audit about complaints: that something happened, and nothing of whom it is about or who wrote it. */
export const complaintSentences = {
  'complaint.received': () => 'took in a complaint',
  'complaint.read': () => 'read a complaint',
  'complaint.answered': () => 'answered a complaint',
  'complaint.closed': () => 'closed a complaint, with a reason',
  'complaint.kept-from-officer': () => 'kept a complaint from an officer',
}
