/** What stands in the audit about topics, after the name of who did it. Which ones is between them and us. */
export const topicSentences = {
  'topics.chosen': (_: { more: number; fewer: number }) => 'chose what to get emails about',
  'topics.stopped': (_: { fewer: number }) => 'stopped emails by the link in one of them',
}
