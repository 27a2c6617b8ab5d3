import type { Metadata } from 'next'
import { secrecyWording } from '@/components/democracy/elections/voting/secrecy-wording'
import { Page } from '@/components/layout/page'
import { Table } from '@/components/ui/table'
import { capital } from '@/lib/kernel/capital'
import { everyOfficerWith, organisation } from '@/lib/organisation'
import { keptFor } from './retention-periods'

export const metadata: Metadata = { title: 'Privacy' }

const { name, shortName, email } = organisation

export default function Privacy() {
  return (
    <Page
      title="Privacy"
      lead={`Being a member of ${shortName} says something about your politics. So we keep as little as we can, and nothing leaves the organisation.`}
    >
      <p>
        {name} decides what is kept here and why (we are the “controller”). Write to{' '}
        <a href={`mailto:${email}`}>{email}</a> about anything on this page.
      </p>
      <h2 id="what">What we keep</h2>
      <ul className="bullets">
        <li>
          <strong>When you apply:</strong> your name, address, email address, phone number and
          pronouns if you give them, date of birth, {organisation.place.name},{' '}
          {organisation.labourMovement && 'party and union membership, '}your two referees, how you
          want to pay, and what you agreed to.
        </li>
        <li>
          <strong>When you are a member:</strong> the same, your membership number, the history of
          your membership and your dues, the networks you chose to join, and that you voted.
        </li>
        <li>
          <strong>When we import your membership from another system:</strong> the details a
          membership needs. As soon as you sign in you can check them, correct them, or leave.
        </li>
        <li>
          <strong>When you claim money:</strong> what it was for, how much, the receipts and, until
          it is settled, your bank details, encrypted.
        </li>
        <li>
          <strong>When you support us:</strong> your name, your email address and what you want
          emails about. If you ask to meet us: where you live, and what you and our organisers write
          to each other, encrypted.
        </li>
        <li>
          <strong>When you sign up for an event:</strong> that you come, and encrypted what you need
          to take part, if you say so. Without an account: your name and email address, encrypted,
          once you have confirmed that the address is yours, and for that event alone, and the
          emails we send you about it.
        </li>
        <li>
          <strong>When you sign a joint statement:</strong> once you have confirmed that the address
          is yours, a code made from it, so that nobody signs twice, and your name with what you
          choose to show beside it. If you are only counted, we do not keep your name. The address
          itself, encrypted, only while we still have to write to you about it.
        </li>
        <li>
          <strong>When you are a candidate in an outside election:</strong> your name, who you are
          in a line, and your email address, encrypted, which an officer entered and of which we
          tell you where we have it from; which local parties nominated you, as far as we know;
          whether and when we asked you, and what you answered or that you declined.
        </li>
        <li>
          <strong>
            When you speak for an organisation that asks to affiliate or is affiliated:
          </strong>{' '}
          your name, your office in it and your email address, encrypted. If it names you as a
          delegate: your name and email address, encrypted, your credential, at which meetings you
          were, and what you said to votes there.
        </li>
        <li>
          <strong>When you hold an office at a union or society that we work with:</strong> how to
          reach you there, encrypted, as an officer entered it.
        </li>
        <li>
          <strong>When you referee someone:</strong> what you answered and when.
        </li>
      </ul>
      <p>
        We never see your card number: you give it to Stripe, who take payments for us. We keep only
        what was paid, when, and Stripe’s number for it. Your date of birth is encrypted in our
        database.
      </p>
      <h2 id="why">Why we are allowed to keep it</h2>
      <p>
        We need it to run your membership: to decide on your application, take your dues and give
        you your vote. Political opinions have special protection in law. We may keep them under
        Article 9(2)(d) of the UK GDPR, which lets a not-for-profit political body keep details of
        its members and of people in regular contact with it, as long as nothing is passed on
        outside without their consent. To ask candidates in outside elections what they stand for,
        and to work with affiliates, their delegates, unions and societies, is our legitimate
        interest; we publish what a candidate answers because they agreed to it. Networks are
        different: there we ask for your explicit consent, for each network, and you can withdraw it
        at any time.
        {organisation.equality &&
          ' The same goes for our equality questions: every answer is your choice, you agree to each group of questions, and you can delete your answers at any time.'}
      </p>
      <h2 id="who">Who sees it</h2>
      <ul className="bullets">
        <li>You see what you told us.</li>
        <li>
          Officers see what their office needs: applications and references are open to{' '}
          {everyOfficerWith('applications.read')}, dues to {everyOfficerWith('dues.read')}.
        </li>
        <li>
          When you claim money, the officers who decide read what you wrote. Each time they look is
          logged, and once a day that they opened your receipts. What you ask the hardship fund for
          appears in no list and no report, and our accounts name nobody.
        </li>
        <li>
          Your referees learn that you named them. You see that a referee has answered, never what.
        </li>
        <li>
          What you complain about can be read by {everyOfficerWith('complaints.handle')}, except
          officers you tick on the form: this site does not tell them that there is a complaint. If
          it names one you did not tick, another officer can keep it from them until a case has come
          from it. Where too few are left, other officers read it. What is alleged of you as a
          member, and all evidence, is read by you, the officers who look after the case and the
          members who decide it; you see who looked.
        </li>
        <li>
          Those who hold an event see the names of people who sign up, and what is needed without
          whose need it is. If it is for a network alone, its convenors see your name only if you
          agreed that convenors see who is in the network, you can see when they looked, and
          officers see nothing of it.
        </li>
        <li>
          Anyone can read what you choose to show under a joint statement. Officers also see on
          which day you signed, an office or an organisation before it shows, and in which office
          you signed for an organisation. They do not see your address, or whether it is a member’s.
        </li>
        <li>
          Anyone can read what you answer as a candidate in an outside election, with your name and
          everything you answered before, and that you were asked, have not answered or declined.
          Only officers see your address.
        </li>
        <li>
          What you gave us as the contact or a delegate of an affiliate can be read by{' '}
          {everyOfficerWith('affiliates.handle')}, and the contact sees the delegates of their
          organisation. Officers at the door of a meeting see the names of delegates who are there.{' '}
          {capital(everyOfficerWith('mail.read'))} can see to which address we emailed what kind of
          email. Members read how many delegates were for and against something. No page says who,
          but where only one delegate voted, the numbers do.
        </li>
        <li>
          If you ask to meet us, only members who organise in the {organisation.place.name} you
          choose can read it. Officers cannot see on this site that you asked.
        </li>
        <li>
          If you share an email address with someone you live with, each of you can sign in as the
          other, read everything and act for both.
        </li>
        <li>
          Nobody can find out from this site whether someone is a member. The exceptions are our
          officers, the candidates and returning officer of an election, who are named here, and
          members of a group who chose to be named to everybody who reads this site.
        </li>
        <li>
          Our officers’ page shows the photo of an officer only if they uploaded it for that page
          themselves. They can remove it with one click.
        </li>
        <li>
          After an election has closed, every member can read its marked register: who has a ballot
          paper, under the name on the roll. Without it nobody would notice a paper collected in
          someone else’s name. It never shows when you collected yours, or how you voted.
        </li>
        <li>
          Which networks you are in is on no page of an officer’s and in no log they can read,
          unless you agreed to be named as a convenor. A network’s convenors see that you are in it
          if you agreed to that: your name and whether its other members see you, and nothing else;
          and you can see when they looked. Officers see only roughly how many members each has,
          counted once a month: fewer than five are shown as “fewer than 5”, and a number changes
          only by five members or more. The other members of a network see you there only if you
          choose it, with what you choose. Your email address and phone number go only to a member
          with whom you agreed to be put in touch, and only as long as you both want it.
        </li>
        {organisation.equality && (
          <li>
            Nobody else can read your answers to the equality questions on this site. They are
            encrypted, and deleted when you leave, or with your other details. From them we publish
            figures to our members four times a year, rounded and without small numbers, so that
            nobody can be found in them.
          </li>
        )}
        <li>
          What officers do with your record is logged: who, what and when. There your address, phone
          number, date of birth and union stay closed until an officer says why they need them.{' '}
          <a href="/membership/data">Your data</a> shows you who opened them, and every note that
          officers wrote about you. Some officers can also search by a whole phone number,{' '}
          {organisation.labourMovement ? 'a postcode or a union' : 'or a postcode'}, and Your data
          shows you who found you by yours. Officers who decide about applications can read yours as
          you sent it, which is logged as well.
        </li>
      </ul>
      <h2 id="emails">What we email you</h2>
      <p>
        Emails about a topic, like news or training, come only if you asked for them, with a box
        that was not ticked before. <a href="/membership/emails">Choose them yourself</a>, or stop
        them by the link in any of them, without signing in. Notices of meetings and votes go to
        every member whom they concern, by post to those who have no email address, and carry no
        campaigning. If an email comes back from your address or you mark one as spam, we send no
        more news there until you say that it works. Notices, and what else we can print, then come
        by post, if we know where you live.
      </p>
      <p>
        Letters from the convenors of a network come only if you are in it and ticked that you want
        them. A link in each stops them, without signing in. Neither the convenors nor our officers
        see who gets them or how many do. When a letter has gone, we delete the list of who it was
        for and the name of who wrote it. We delete that it was emailed to you after{' '}
        {organisation.retention.mailBodyDays} days, or when you leave the network if that is sooner.
      </p>
      <p>
        Two companies handle data for us and may not use it for anything else: Stripe takes payments
        and Resend delivers our emails. We never sell or share your data.
      </p>
      <h2 id="votes">Your votes</h2>
      <p>
        In a confidential vote we record that you voted, so that nobody votes twice, and we record
        the vote itself without your name. The software shows nobody how you voted. While the vote
        is open, whoever runs the server could find out. Before the result is declared the ballots
        are shuffled, and from then on nothing in our database ties them to you; old backups still
        could.
      </p>
      <p>
        In an open vote your name and how you voted will be in the minutes, for members to read.
        Until the result is declared the site shows it to nobody but you. If you object to a motion
        that is to be carried by consent, members can read your name and your reason straight away.
        Take your objection back in time, and we delete your reason. Our audit log does not say who
        has voted. It used to say who had voted on a motion and when, never how: nothing in it can
        be deleted, so those entries are still there, but nobody is shown them except the member
        they are about, on <a href="/membership/data">their own page</a>.
      </p>
      <p>
        In an election by secret ballot we record that you collected a ballot paper.{' '}
        {secrecyWording}
      </p>
      <h2 id="long">How long we keep it</h2>
      <Table
        caption="How long each kind of record is kept"
        captionHidden
        columns={[
          { key: 'what', head: 'What' },
          { key: 'long', head: 'How long' },
        ]}
        rows={keptFor.map(({ what, long }) => ({ id: what, cells: { what, long } }))}
      />
      <p>
        Backups of our database hold what was deleted until they are replaced. Stripe and Resend
        keep their own records of payments and emails.
      </p>
      <p>
        Where the table names a time, the site deletes by the clock, every hour, without anyone
        asking for it. Payments are the exception: they stay in our books. Of most of the rest our
        officers can read how much will go in the next 30 days and what the last run deleted, as
        numbers alone.
      </p>
      <h2 id="cookies">Cookies and trackers</h2>
      <p>
        We set four cookies. When you start from one of our prices, one tells this browser which,
        until you choose what to pay or close the browser. When you ask for an email to join or sign
        in, one lasts 30 days and tells us that a code is typed in the browser that asked for it.
        When you sign in, one keeps you signed in for up to 14 days, and the other tells your own
        browser who you are, so that it can find your ballot paper when you are offline. A fifth is
        only for the person who sets up this site before it has any members, for a week. There is no
        analytics, no advertising and nothing that loads from other companies: even the fonts come
        from our own server. Our emails do not record whether you opened them.
      </p>
      <h2 id="rights">Your rights</h2>
      <p>
        When you are signed in, <a href="/membership/data">Your data</a> shows what our database
        holds about you, and you can download it in a form that machines can read. There you can
        also have your details erased, without asking anyone: it says first what goes, what stays
        and why. You can ask us for a copy of anything else, to correct it, to erase it or to
        restrict what we do with it. You can object, and withdraw a consent you gave. Write to{' '}
        <a href={`mailto:${email}`}>{email}</a> and we answer within a month.
      </p>
      <p>
        If you have a complaint, <a href="/complaints">tell us</a> first if you can: we acknowledge
        it straight away, and an officer has {organisation.rules.complaintAnswerDays} days to answer
        it. If nobody has by then, we email you that it is late. You can also complain to the
        Information Commissioner’s Office at{' '}
        <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk</a> or on{' '}
        <span className="whitespace-nowrap">0303 123 1113</span>.
      </p>
    </Page>
  )
}
