import { momentInWords } from '@/lib/kernel/calendar'
import type { Email } from '../email'
import { lastMoment } from '../parts/deadline'
import { MailButton, Paragraph } from '../parts/elements'

type Props = {
  name: string
  title: string
  why: 'named' | 'anew' | 'reminder'
  by: string
  closesAt: string
  link: string
}

const news = {
  named: 'You are one of three key-holders of this election:',
  anew: 'The returning officer or a key-holder has changed, so all three keys are made again:',
  reminder: 'Your key is still missing for this election:',
}

/** To each of the three, when they are named, when all keys are void, and again until theirs is made and tested. */
export const keyToMake: Email<Props> = {
  name: 'key-to-make',
  kind: 'Key of a key-holder to make',
  subject: ({ by, title }) => `Make your key by ${lastMoment(by)}: ${title}`,
  greets: ({ name }) => name,
  until: ({ closesAt }) => closesAt,
  body: ({ title, why, by, closesAt, link }) => (
    <>
      <Paragraph>{`${news[why]} “${title}”.`}</Paragraph>
      <Paragraph>
        {`Please make your key by ${momentInWords(new Date(by))}. It takes 10 minutes. You need your own device, and a printer or pen and paper: your browser shows you 19 words, and you keep them where nobody else can read them.`}
      </Paragraph>
      <Paragraph>
        {`Two of you open the ballot box with your words after voting closes on ${momentInWords(new Date(closesAt))}, each on your own device. Without three keys nobody can collect a ballot paper.`}
      </Paragraph>
      {why === 'anew' && (
        <Paragraph>
          Words you wrote down for this election before are of no use now. Destroy them.
        </Paragraph>
      )}
      <MailButton href={link}>Make my key</MailButton>
      <Paragraph>If you cannot do this, reply to this email.</Paragraph>
    </>
  ),
}
