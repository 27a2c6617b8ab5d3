/** What issuing papers, casting ballots, voting on motions and signing statements is held against: handlers that write the same rows, and neither ask nor check anything. */
export function bareBox(database: string) {
  const pool = `import postgres from 'postgres'
const sql = (globalThis.bareBox ??= postgres(${JSON.stringify(database)}, { max: 10 }))`
  return {
    'app/papers/route.js': `${pool}
export async function POST(request) {
  const { blinded, locker } = await request.json()
  const [election, person] = [request.headers.get('x-election'), request.headers.get('x-person')]
  await sql.begin(async (tx) => {
    await tx\`insert into paper_marks (election_id, person_id, kind, blinded_hash)
      values (\${election}, \${person}, 'collected', \${blinded.slice(0, 64)})\`
    await tx\`insert into lockers (election_id, person_id, content)
      values (\${election}, \${person}, \${JSON.stringify(locker)})\`
  })
  return Response.json({ signature: blinded })
}`,
    'app/votes/[kind]/route.js': `${pool}
export async function POST(request, { params }) {
  await request.formData()
  const { kind } = await params
  const [vote, person, choice] = ['x-vote', 'x-person', 'x-choice'].map((name) => request.headers.get(name))
  await sql.begin(async (tx) => {
    await tx\`insert into roll_marks (vote_id, person_id) values (\${vote}, \${person})\`
    if (kind === 'open')
      await tx\`insert into named_votes (vote_id, person_id, choice, name) values (\${vote}, \${person}, \${choice}, 'Bench')\`
    else await tx\`insert into ballots (vote_id, choice) values (\${vote}, \${choice})\`
  })
  return new Response(null, { status: 303, headers: { location: '/' } })
}`,
    'app/signatures/[step]/route.js': `${pool}
export async function POST(request, { params }) {
  await request.formData()
  const { step } = await params
  const [statement, hash] = ['x-statement', 'x-hash'].map((name) => request.headers.get(name))
  const id = crypto.randomUUID()
  await sql.begin(async (tx) => {
    if (step === 'sign')
      await tx\`insert into statement_signatures (id, statement_id, kind, address_hash, token_hash, token_sealed, shows, name, consent_version, signed_at)
        values (\${id}, \${statement}, 'person', \${'bare' + hash}, \${'bare' + id}, 'bare', 'name', 'Bench', 1, now())\`
    await tx\`insert into outgoing_mails (id, dedupe_key, message, to_email, props_sealed, state, created_at)
      values (\${id}, \${'bare/' + id}, 'statement-signed', 'bare@bench.example', 'bare', 'sent', now())\`
  })
  return new Response(null, { status: 303, headers: { location: '/' } })
}`,
    'app/ballots/route.js': `${pool}
export async function POST(request) {
  const ballot = await request.json()
  const credential = ballot.prepared.slice(0, 64)
  await sql\`insert into sealed_ballots (election_id, credential, sequence, ballot)
    values (\${request.headers.get('x-election')}, \${credential}, \${ballot.sequence}, \${sql.json(ballot)})
    on conflict (election_id, credential) do update
    set sequence = excluded.sequence, ballot = excluded.ballot
    where sealed_ballots.sequence < excluded.sequence\`
  return Response.json({ receipt: credential, sequence: ballot.sequence })
}`,
  }
}
