type Numbered = { number: number }

/** What happened to joint statements, after the name of who did it. Nothing of who signs or comments. */
export const statementSentences = {
  'statement.drafted': ({ number }: Numbered) => `started Joint statement ${number}`,
  'statement.changed': ({ number, version }: Numbered & { version: number }) =>
    `changed Joint statement ${number}, which is at version ${version}`,
  'statement.discarded': ({ number }: Numbered) => `discarded Joint statement ${number}`,
  'statement.link-made': ({ number }: Numbered) =>
    `made a link to the draft of Joint statement ${number}`,
  'statement.link-withdrawn': ({ number }: Numbered) =>
    `withdrew a link to Joint statement ${number}`,
  'statement.comment-deleted': ({ number }: Numbered) =>
    `deleted a comment on Joint statement ${number}`,
  'statement.proposed': ({ number }: Numbered) =>
    `asked for Joint statement ${number} to be published`,
  'statement.withdrawal-proposed': ({ number }: Numbered) =>
    `asked for Joint statement ${number} to be taken down`,
  'statement.returned': ({ number }: Numbered) =>
    `ended the request about Joint statement ${number}: it is as it was before`,
  'statement.published': ({ number, hash }: Numbered & { hash: string }) =>
    `published Joint statement ${number} as the second officer. The fingerprint of its text: ${hash}`,
  'statement.withdrawn': ({ number }: Numbered) =>
    `took Joint statement ${number} down as the second officer`,
  'statement.signature-approved': ({ number }: Numbered) =>
    `let a signature under Joint statement ${number} show`,
  'statement.signature-declined': ({ number }: Numbered) =>
    `declined a signature under Joint statement ${number}`,
  'statement.news-written': ({ number }: Numbered) => `wrote news of Joint statement ${number}`,
  'statement.news-discarded': ({ number }: Numbered) =>
    `discarded the news of Joint statement ${number}`,
  'statement.news-confirmed': ({ number }: Numbered) =>
    `sent the news of Joint statement ${number} as the second officer`,
  'retention.signatories': ({ forgotten }: { forgotten: number }) =>
    `deleted the address behind ${forgotten} ${forgotten === 1 ? 'signature' : 'signatures'} under joint statements`,
  'retention.signature-emails': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'email' : 'emails'} to people who sign joint statements`,
  'retention.statement-comments': ({ forgotten }: { forgotten: number }) =>
    `deleted ${forgotten} ${forgotten === 1 ? 'comment' : 'comments'} on drafts of joint statements`,
}
