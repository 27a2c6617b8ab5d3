/** What stands in the audit about letters, after the name of who did it. What they say is in the archive. */
export const letterSentences = {
  'letter.written': ({ number }: { number: number }) => `wrote or changed letter ${number}`,
  'letter.discarded': ({ number }: { number: number }) => `discarded letter ${number}`,
  'letter.tried': ({ number }: { number: number }) =>
    `sent letter ${number} to themselves to try it`,
  'letter.proposed': ({ number }: { number: number }) =>
    `asked for letter ${number} to be confirmed`,
  'letter.returned': ({ number }: { number: number }) => `put letter ${number} back to be changed`,
  'letter.confirmed': ({ number }: { number: number }) =>
    `confirmed letter ${number} as the second officer`,
  'letter.started': ({ number, recipients }: { number: number; recipients?: number }) =>
    `began to send letter ${number}${recipients === undefined ? '' : ` to ${recipients}`}`,
  'letter.finished': ({ number }: { number: number }) => `finished sending letter ${number}`,
  'letter.stopped': ({ number, left }: { number: number; left?: number }) =>
    `stopped letter ${number} before it went to ${left ?? 'some of its readers'}`,
}
