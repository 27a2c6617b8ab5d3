/*
 * A second, independent program that checks the board of a secret election, from its first record to its winners.
 *
 * It was written from the page that describes the board (lib/democracy/elections/protocol/README.md) and from the published rules of
 * counting, by somebody who did not read the program that runs the elections, and it shares no line with it. When both say the same of
 * a board, a mistake would have to have been made twice.
 *
 * Plain JavaScript for any browser of the last few years: no build, no library, nothing fetched but the board. Keep this file and the
 * two beside it (index.html, verify.css) on your own disk, and open index.html from there.
 *
 *   const found = await verifyBoard(lines, { known, progress })
 */
;(() => {
  const subtle = globalThis.crypto?.subtle

  // ——— Bytes ———

  const encoder = new TextEncoder()
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const utf8 = (text) => encoder.encode(text)
  const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const fromHex = (hex) =>
    Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16))

  function joined(...parts) {
    const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
    let at = 0
    for (const part of parts) {
      all.set(part, at)
      at += part.length
    }
    return all
  }

  function same(one, other) {
    return one.length === other.length && one.every((byte, at) => byte === other[at])
  }

  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const valueOfLetter = new Map([...letters].map((letter, value) => [letter, value]))

  /** Strictly: no padding, no other letters, spare bits 0. Anything else is undefined. */
  function fromBase64url(text) {
    if (typeof text !== 'string' || text.length % 4 === 1) return undefined
    const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
    let bits = 0
    let held = 0
    let at = 0
    for (const letter of text) {
      const value = valueOfLetter.get(letter)
      if (value === undefined) return undefined
      held = (held << 6) | value
      bits += 6
      if (bits >= 8) {
        bits -= 8
        bytes[at] = held >> bits
        at += 1
        held &= (1 << bits) - 1
      }
    }
    return held === 0 ? bytes : undefined
  }

  function toBase64url(bytes) {
    let text = ''
    for (let at = 0; at < bytes.length; at += 3) {
      const three = (bytes[at] << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
      const many = Math.min(3, bytes.length - at) + 1
      for (let letter = 0; letter < many; letter += 1)
        text += letters[(three >> (18 - 6 * letter)) & 63]
    }
    return text
  }

  const number = (bytes) => BigInt(`0x${toHex(bytes) || '0'}`)

  async function sha256(...parts) {
    return new Uint8Array(await subtle.digest('SHA-256', joined(...parts)))
  }

  const sha256Hex = async (text) => toHex(await sha256(utf8(text)))

  // ——— Canonical JSON (RFC 8785, whole numbers only) ———

  function canonical(value) {
    if (value === null || typeof value === 'boolean') return String(value)
    if (typeof value === 'string') {
      if (/\p{Surrogate}/u.test(value)) throw new Error('half a character')
      return JSON.stringify(value)
    }
    if (typeof value === 'number') {
      if (!Number.isSafeInteger(value)) throw new Error('a number that is not whole')
      return String(value)
    }
    if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
    const fields = Object.keys(value).sort()
    return `{${fields.map((field) => `${canonical(field)}:${canonical(value[field])}`).join(',')}}`
  }

  /** What a text says, if it is canonical JSON to the letter; otherwise undefined. */
  function readCanonical(text) {
    try {
      const value = JSON.parse(text)
      return canonical(value) === text ? { value } : undefined
    } catch {
      return undefined
    }
  }

  // ——— Shapes: a check gives back what is wrong, as the path to it, or undefined ———

  const must = (holds) => (value, path) => (holds(value) ? undefined : path)
  const isText = (value) => typeof value === 'string'
  const wholeFrom = (least, most = Number.MAX_SAFE_INTEGER) =>
    must((value) => Number.isSafeInteger(value) && value >= least && value <= most)
  const text = must((value) => isText(value) && value.length >= 1 && value.length <= 500)
  const oneOf = (...values) => must((value) => values.includes(value))
  const matching = (pattern) => must((value) => isText(value) && pattern.test(value))
  const hash = matching(/^[0-9a-f]{64}$/)
  const tracker = matching(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/)
  const bytesOf = (length) => must((value) => fromBase64url(value)?.length === length)
  const moment = must(
    (value) =>
      isText(value) &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) &&
      !Number.isNaN(Date.parse(value)) &&
      new Date(value).toISOString() === value,
  )

  const listOf =
    (shape, least = 0, most = Number.POSITIVE_INFINITY) =>
    (value, path) => {
      if (!Array.isArray(value) || value.length < least || value.length > most) return path
      for (const [at, one] of value.entries()) {
        const wrong = shape(one, `${path}[${at}]`)
        if (wrong) return wrong
      }
      return undefined
    }

  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)

  /** The fields named and no others; those whose name ends in `?` may be left out. */
  const fields = (shapes) => (value, path) => {
    if (!isObject(value)) return path
    const named = Object.entries(shapes).map(([name, shape]) => ({
      name: name.replace('?', ''),
      optional: name.endsWith('?'),
      shape,
    }))
    const known = new Set(named.map(({ name }) => name))
    for (const name of Object.keys(value)) if (!known.has(name)) return `${path}.${name}`
    for (const { name, optional, shape } of named) {
      if (!Object.hasOwn(value, name)) {
        if (optional) continue
        return `${path}.${name}`
      }
      const wrong = shape(value[name], `${path}.${name}`)
      if (wrong) return wrong
    }
    return undefined
  }

  const recordOf = (keyPattern, shape) => (value, path) => {
    if (!isObject(value)) return path
    for (const [name, one] of Object.entries(value)) {
      if (!keyPattern.test(name)) return `${path}.${name}`
      const wrong = shape(one, `${path}.${name}`)
      if (wrong) return wrong
    }
    return undefined
  }

  const slug = /^[a-z0-9][a-z0-9-]{0,59}$/
  const publicKey = { kty: oneOf('EC'), crv: oneOf('P-256'), x: bytesOf(32), y: bytesOf(32) }
  const ranking = recordOf(slug, listOf(wholeFrom(1)))

  const contestShape = fields({
    id: matching(slug),
    title: text,
    seats: wholeFrom(1),
    rules: text,
    rulesVersion: wholeFrom(1),
    constraints: listOf(
      fields({
        name: text,
        members: listOf(wholeFrom(1)),
        'min?': wholeFrom(0),
        'max?': wholeFrom(0),
      }),
    ),
    candidates: listOf(fields({ number: wholeFrom(1), name: text, 'person?': text }), 1),
  })

  const manifestFields = (version) => ({
    format: oneOf(`mandate-election/${version}`),
    election: text,
    title: text,
    kind: text,
    contests: listOf(contestShape, 1),
    oneOffice: oneOf(true, false),
    collectFrom: moment,
    opensAt: moment,
    closesAt: moment,
    roll: fields({ size: wholeFrom(0), root: hash, ruleVersion: text, frozenAt: moment }),
    issuer: fields({
      kty: oneOf('RSA'),
      n: bytesOf(version === 1 ? 384 : 256),
      e: oneOf('AQAB'),
    }),
    ballotBytes: wholeFrom(16),
    batch: wholeFrom(1),
    seedCommitment: hash,
  })

  const holderKey = fields({ opening: fields(publicKey), locker: fields(publicKey) })
  const manifestShape = {
    1: fields({ ...manifestFields(1), sealing: fields(publicKey) }),
    2: fields({ ...manifestFields(2), holders: listOf(holderKey, 3, 3) }),
  }

  const figure = wholeFrom(0)
  const bodyShapes = {
    'roll-amended': fields({
      size: figure,
      root: hash,
      change: oneOf('added', 'removed', 'corrected'),
    }),
    batch: fields({ ballots: listOf(must(isObject), 1) }),
    seed: fields({ seed: hash }),
    spoilt: fields({ trackers: listOf(tracker) }),
    withheld: fields({ ballots: figure }),
    result: fields({ contests: recordOf(slug, hash) }),
  }
  const byHandShape = fields({ ballots: listOf(ranking), count: figure })
  const shapesOf = {
    1: {
      ...bodyShapes,
      replaced: fields({ count: wholeFrom(1) }),
      assisted: byHandShape,
      closed: fields({
        onRoll: figure,
        marked: figure,
        assisted: figure,
        replaced: figure,
        credentials: figure,
      }),
      key: fields({ ...publicKey, d: bytesOf(32) }),
    },
    2: {
      ...bodyShapes,
      restored: fields({ count: wholeFrom(1) }),
      'by-hand': byHandShape,
      closed: fields({
        onRoll: figure,
        collected: figure,
        byHand: figure,
        restored: figure,
        ballots: figure,
        unused: figure,
      }),
      key: fields({ ...publicKey, d: bytesOf(32), holder: wholeFrom(1, 3) }),
      void: fields({
        reason: oneOf(
          'papers-over-marks',
          'marks-over-roll',
          'restored-over-collected',
          'keys-lost',
          'does-not-verify',
          'other',
        ),
      }),
    },
  }

  const sealedBytes = (length) => must((value) => fromBase64url(value)?.length === length)
  const ballotShapes = (version, ballotBytes) => ({
    prepared: must((value) => fromBase64url(value) !== undefined && value.length <= 400),
    signature: bytesOf(version === 1 ? 384 : 256),
    sequence: wholeFrom(1),
    sealed:
      version === 1
        ? fields({ ephemeral: bytesOf(65), iv: bytesOf(12), sealed: sealedBytes(ballotBytes + 16) })
        : fields({
            ephemeral: bytesOf(65),
            commitment: bytesOf(32),
            shares: listOf(bytesOf(49), 3, 3),
            sealed: sealedBytes(ballotBytes + 147),
          }),
    ballotSignature: bytesOf(64),
  })

  // ——— The curve P-256, in whole numbers ———

  const prime = 2n ** 256n - 2n ** 224n + 2n ** 192n + 2n ** 96n - 1n
  const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')
  const curveB = BigInt('0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b')
  const generator = {
    x: BigInt('0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296'),
    y: BigInt('0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5'),
  }
  const inField = (value) => ((value % prime) + prime) % prime

  function isOnCurve(point) {
    if (point.length !== 65 || point[0] !== 4) return false
    const x = number(point.subarray(1, 33))
    const y = number(point.subarray(33))
    return x < prime && y < prime && inField(y * y - x * x * x + 3n * x - curveB) === 0n
  }

  // Points as x/z², y/z³; z = 0 is the point at infinity.
  function doubled({ x, y, z }) {
    if (z === 0n) return { x, y, z }
    const square = (y * y) % prime
    const four = (4n * x * square) % prime
    const zz = (z * z) % prime
    const slope = (3n * (x - zz) * (x + zz)) % prime
    const newX = inField(slope * slope - 2n * four)
    return {
      x: newX,
      y: inField(slope * (four - newX) - 8n * square * square),
      z: inField(2n * y * z),
    }
  }

  function added(one, other) {
    if (one.z === 0n) return other
    if (other.z === 0n) return one
    const zz1 = (one.z * one.z) % prime
    const zz2 = (other.z * other.z) % prime
    const x1 = (one.x * zz2) % prime
    const y1 = (((one.y * zz2) % prime) * other.z) % prime
    const dx = inField(other.x * zz1 - x1)
    const dy = inField((((other.y * zz1) % prime) * one.z) % prime) - y1
    if (dx === 0n) return inField(dy) === 0n ? doubled(one) : { x: 1n, y: 1n, z: 0n }
    const square = (dx * dx) % prime
    const cube = (square * dx) % prime
    const middle = (x1 * square) % prime
    const newX = inField(dy * dy - cube - 2n * middle)
    return {
      x: newX,
      y: inField(dy * (middle - newX) - y1 * cube),
      z: (((dx * one.z) % prime) * other.z) % prime,
    }
  }

  let multiples

  /** For each of 64 places of 4 bits, the multiples 1 to 15 of the generator at that place. */
  function multiplesOfGenerator() {
    if (multiples) return multiples
    multiples = []
    let base = { ...generator, z: 1n }
    for (let place = 0; place < 64; place += 1) {
      const row = [{ x: 1n, y: 1n, z: 0n }]
      for (let times = 1; times < 16; times += 1) row.push(added(row[times - 1], base))
      multiples.push(row)
      base = added(row[15], base)
    }
    return multiples
  }

  /** Whether these 32 bytes are the private key of this point: both halves of it, not only x. */
  function isPrivateKeyOf(secret, point) {
    let left = number(secret)
    if (left === 0n || left >= order) return false
    let sum = { x: 1n, y: 1n, z: 0n }
    for (const row of multiplesOfGenerator()) {
      sum = added(sum, row[Number(left & 15n)])
      left >>= 4n
    }
    const zz = (sum.z * sum.z) % prime
    const x = number(point.subarray(1, 33))
    const y = number(point.subarray(33))
    return (
      sum.z !== 0n &&
      inField(x * zz - sum.x) === 0n &&
      inField(((y * zz) % prime) * sum.z - sum.y) === 0n
    )
  }

  const pointOf = ({ x, y }) => joined(Uint8Array.of(4), fromBase64url(x), fromBase64url(y))

  // ——— Shamir, two of three, over GF(2^8) with x⁸ + x⁴ + x³ + x + 1 ———

  const exponents = new Uint8Array(510)
  const logarithms = new Uint8Array(256)
  for (let power = 0, value = 1; power < 255; power += 1) {
    exponents[power] = value
    exponents[power + 255] = value
    logarithms[value] = power
    value ^= value << 1
    if (value > 255) value ^= 0x11b
  }
  const times = (one, other) =>
    one === 0 || other === 0 ? 0 : exponents[logarithms[one] + logarithms[other]]
  const inverse = (value) => exponents[255 - logarithms[value]]

  /** The secret behind two shares of 32 bytes and the place x; undefined when their places do not differ. */
  function combined(one, other) {
    const [x1, x2] = [one[32], other[32]]
    if (x1 === x2) return undefined
    const over = inverse(x1 ^ x2)
    const [a, b] = [times(x2, over), times(x1, over)]
    return Uint8Array.from({ length: 32 }, (_, at) => times(one[at], a) ^ times(other[at], b))
  }

  // ——— Signatures and seals ———

  const importPoint = (point, algorithm, uses) =>
    subtle.importKey('raw', point, { name: algorithm, namedCurve: 'P-256' }, false, uses)

  async function agreed(privateKey, point) {
    const to = await importPoint(point, 'ECDH', [])
    return new Uint8Array(await subtle.deriveBits({ name: 'ECDH', public: to }, privateKey, 256))
  }

  const importPrivate = (secret, point) =>
    subtle.importKey(
      'jwk',
      {
        kty: 'EC',
        crv: 'P-256',
        d: toBase64url(secret),
        x: toBase64url(point.subarray(1, 33)),
        y: toBase64url(point.subarray(33)),
      },
      { name: 'ECDH', namedCurve: 'P-256' },
      false,
      ['deriveBits'],
    )

  async function keyFrom(secret, salt, info) {
    const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
    return subtle.deriveKey(
      { name: 'HKDF', hash: 'SHA-256', salt, info },
      material,
      { name: 'AES-GCM', length: 256 },
      false,
      ['encrypt', 'decrypt'],
    )
  }

  async function unsealed(key, iv, additionalData, sealed) {
    try {
      const algorithm = { name: 'AES-GCM', iv, additionalData, tagLength: 128 }
      return new Uint8Array(await subtle.decrypt(algorithm, key, sealed))
    } catch {
      return undefined
    }
  }

  const noBytes = new Uint8Array(0)
  const zeroIv = new Uint8Array(12)

  /** Version 1: one key for the whole box. */
  async function openSealedToBox(boxKey, electionHash, paper, sealed) {
    const ephemeral = fromBase64url(sealed.ephemeral)
    if (!isOnCurve(ephemeral)) return undefined
    const shared = await agreed(boxKey, ephemeral)
    const key = await keyFrom(shared, fromHex(electionHash), utf8('mandate-ballot'))
    const bound = joined(ephemeral, paper)
    return unsealed(key, fromBase64url(sealed.iv), bound, fromBase64url(sealed.sealed))
  }

  const shareKey = (shared, ephemeral, holder, place, context) =>
    keyFrom(
      shared,
      joined(ephemeral, holder),
      joined(utf8('mandate-share/2'), Uint8Array.of(place), context),
    )

  /** Version 2: whatever was not sealed wholly right does not open, whichever two key-holders try. */
  async function openSealedToAnyTwo(points, keys, context, sealed) {
    const ephemeral = fromBase64url(sealed.ephemeral)
    if (!isOnCurve(ephemeral)) return undefined
    const opened = []
    for (const { holder, key } of keys) {
      const shared = await agreed(key, ephemeral)
      const open = await shareKey(shared, ephemeral, points[holder - 1], holder, context)
      const share = await unsealed(open, zeroIv, noBytes, fromBase64url(sealed.shares[holder - 1]))
      if (!share) return undefined
      opened.push({ holder, share })
    }
    const content = combined(opened[0].share, opened[1].share)
    if (!content) return undefined
    const commitment = await sha256(utf8('mandate-content/2'), content, context)
    if (!same(commitment, fromBase64url(sealed.commitment))) return undefined
    const key = await subtle.importKey('raw', content, 'AES-GCM', false, ['decrypt'])
    const whole = await unsealed(key, zeroIv, context, fromBase64url(sealed.sealed))
    if (!whole) return undefined
    const secret = whole.subarray(0, 32)
    const shares = [1, 2, 3].map((place) => whole.subarray(33 * place - 1, 33 * place + 32))
    if (!isPrivateKeyOf(secret, ephemeral)) return undefined
    if (opened.some(({ holder, share }) => !same(share, shares[holder - 1]))) return undefined
    for (const [one, other] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      const pair = combined(shares[one], shares[other])
      if (!pair || !same(pair, content)) return undefined
    }
    const privateKey = await importPrivate(secret, ephemeral)
    for (const [at, point] of points.entries()) {
      const shared = await agreed(privateKey, point)
      const seal = await shareKey(shared, ephemeral, point, at + 1, context)
      const algorithm = { name: 'AES-GCM', iv: zeroIv, tagLength: 128 }
      const again = new Uint8Array(await subtle.encrypt(algorithm, seal, shares[at]))
      if (!same(again, fromBase64url(sealed.shares[at]))) return undefined
    }
    return whole.subarray(131)
  }

  /** The ranking in an opened ballot, or undefined when it is not exactly one. */
  function readRanking(opened, contests) {
    let said
    try {
      said = readCanonical(decoder.decode(opened).replace(/ +$/, ''))
    } catch {
      return undefined
    }
    if (!said || !isObject(said.value)) return undefined
    return isRanking(said.value, contests) ? said.value : undefined
  }

  function isRanking(value, contests) {
    return Object.entries(value).every(([id, numbers]) => {
      const contest = contests.find((one) => one.id === id)
      return (
        contest !== undefined &&
        Array.isArray(numbers) &&
        new Set(numbers).size === numbers.length &&
        numbers.every(
          (one) => Number.isSafeInteger(one) && one >= 1 && one <= contest.candidates.length,
        )
      )
    })
  }
  // ——— Counting ———

  /** Candidates in the order of their lots: whoever comes first has it, be it a seat, a surplus or an exclusion. */
  async function drawLots(seed, contest, candidates) {
    const drawn = []
    for (let one = 1; one <= candidates; one += 1)
      drawn.push({ one, hash: await sha256Hex(`${seed}/${contest}/${one}`) })
    return drawn.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ one }) => one)
  }

  const powerOfTen = (digits) => 10n ** BigInt(digits)

  function decimal(units, digits) {
    const unit = powerOfTen(digits)
    return `${units / unit}.${String(units % unit).padStart(digits, '0')}`
  }

  const upwards = (one, other) => (one + other - 1n) / other
  const sum = (values) => values.reduce((total, value) => total + value, 0n)

  /** Equal papers together, without those who are passed over; a paper that then names nobody is invalid. */
  function groupPapers(rankings, withdrawn) {
    const groups = new Map()
    let invalid = 0
    for (const given of rankings) {
      const left = given.filter((one) => !withdrawn.has(one))
      if (left.length === 0) {
        invalid += 1
        continue
      }
      const name = left.join(' ')
      const group = groups.get(name)
      if (group) group.many += 1n
      else groups.set(name, { ranking: left, many: 1n })
    }
    return { groups: [...groups.values()], invalid }
  }

  /**
   * Guard and doom. Of those who still stand: who is in no set of winners that the constraints allow (doomed), and who is in all of
   * them (guarded). People who belong to the same groups are alike, so sets are counted by how many of each kind are in them.
   */
  function guardAndDoom(constraints, seats, elected, continuing) {
    const nobody = { feasible: true, doomed: new Set(), guarded: new Set() }
    if (constraints.length === 0) return nobody
    const kinds = new Map()
    for (const one of continuing) {
      const groups = constraints.map(({ members }) => (members.includes(one) ? 1 : 0))
      const kind = kinds.get(groups.join('')) ?? { groups, people: [] }
      kind.people.push(one)
      kinds.set(groups.join(''), kind)
    }
    const all = [...kinds.values()]
    const already = constraints.map(
      ({ members }) => elected.filter((one) => members.includes(one)).length,
    )
    const toFill = Math.min(seats - elected.length, continuing.length)
    const allows = (counts) =>
      constraints.every(
        ({ min, max }, at) =>
          counts[at] >= (min ?? 0) && counts[at] <= (max ?? Number.POSITIVE_INFINITY),
      )
    const possible = (bounds) => {
      let reached = new Map([[`0/${already}`, { filled: 0, counts: already }]])
      for (const [at, { groups }] of all.entries()) {
        const next = new Map()
        for (const { filled, counts } of reached.values())
          for (let many = bounds[at].least; many <= bounds[at].most; many += 1) {
            if (filled + many > toFill) break
            const now = counts.map((count, which) => count + many * groups[which])
            if (now.some((count, which) => count > (constraints[which].max ?? count))) break
            next.set(`${filled + many}/${now}`, { filled: filled + many, counts: now })
          }
        reached = next
      }
      return [...reached.values()].some(({ filled, counts }) => filled === toFill && allows(counts))
    }
    const open = all.map(({ people }) => ({ least: 0, most: people.length }))
    if (!possible(open)) return { ...nobody, feasible: false }
    const found = { feasible: true, doomed: new Set(), guarded: new Set() }
    for (const [at, { people }] of all.entries()) {
      const changed = (bound) => open.map((other, which) => (which === at ? bound : other))
      if (!possible(changed({ least: 1, most: people.length })))
        for (const one of people) found.doomed.add(one)
      else if (!possible(changed({ least: 0, most: people.length - 1 })))
        for (const one of people) found.guarded.add(one)
    }
    return found
  }

  /** What every count keeps: who stands, who is elected, and the stages as they are published. */
  class Counting {
    constructor({ names, seats, rules, version, withdrawn, constraints, lots, rankings }, digits) {
      this.names = names
      this.seats = seats
      this.rules = rules
      this.version = version
      this.digits = digits
      this.unit = powerOfTen(digits)
      this.constraints = constraints
      this.lots = lots
      const { groups, invalid } = groupPapers(rankings, withdrawn)
      this.groups = groups
      this.invalid = invalid
      this.valid = sum(groups.map(({ many }) => many))
      this.continuing = names.map((_, at) => at + 1).filter((one) => !withdrawn.has(one))
      this.elected = []
      this.newlyElected = []
      this.orders = []
      this.stages = []
      this.votes = names.map(() => 0n)
      this.nonTransferable = 0n
      this.roundingLoss = 0n
      this.history = []
      this.bound = guardAndDoom(constraints, seats, [], this.continuing)
      this.infeasible = !this.bound.feasible
      if (this.infeasible) this.constraints = []
    }

    votesOf(one) {
      return this.votes[one - 1]
    }

    rebound() {
      this.bound = guardAndDoom(this.constraints, this.seats, this.elected, this.continuing)
    }

    vacancies() {
      return this.seats - this.elected.length
    }

    firstDrawn(among) {
      return this.lots.find((one) => among.includes(one))
    }

    tie(tied, left, chosen, by) {
      return this.version === 1 ? { tied, chosen, by } : { tied, left, chosen, by }
    }

    /** Of candidates who are level: by the last stage before at which they were not, else by lot. */
    decide(tied, most) {
      let left = tied
      for (const votes of this.history.toReversed()) {
        const best = left.map((one) => votes[one - 1]).reduce((a, b) => (most === a > b ? a : b))
        left = left.filter((one) => votes[one - 1] === best)
        if (left.length === 1) return this.tie(tied, left, left[0], 'look-back')
      }
      return this.tie(tied, left, this.firstDrawn(left), 'lot')
    }

    /** The one with the most or the fewest votes, and how a tie was broken if there was one. */
    extremeOf(among, most) {
      const best = among.map((one) => this.votesOf(one)).reduce((a, b) => (most === a > b ? a : b))
      const tied = among.filter((one) => this.votesOf(one) === best)
      if (tied.length === 1) return { chosen: tied[0], tie: null }
      const tie = this.decide(tied, most)
      return { chosen: tie.chosen, tie }
    }

    electFirstOf(among) {
      const { chosen, tie } = this.extremeOf(among, true)
      if (tie) this.orders.push(tie)
      this.elect(chosen)
      return chosen
    }

    elect(one) {
      this.elected.push(one)
      this.newlyElected.push(one)
      this.continuing = this.continuing.filter((other) => other !== one)
      this.rebound()
    }

    stage(type, candidate, tie, more = {}) {
      this.stages.push({
        stage: this.stages.length + 1,
        type,
        candidate,
        ...more,
        votes: this.votes.map((votes) => decimal(votes, this.digits)),
        nonTransferable: decimal(this.nonTransferable, this.digits),
        roundingLoss: decimal(this.roundingLoss, this.digits),
        elected: this.newlyElected,
        tie,
        ...(this.version > 1 && { orders: this.orders }),
      })
      this.orders = []
      this.newlyElected = []
    }

    result(quota) {
      return {
        rules: this.rules,
        version: this.version,
        seats: this.seats,
        candidates: this.names,
        valid: Number(this.valid),
        invalid: this.invalid,
        quota,
        winners: this.elected,
        infeasible: this.infeasible,
        stages: this.stages,
      }
    }
  }

  /** Scottish Local Government Elections Order 2011 (SSI 2011/399), schedule 1, rules 46 to 53; with one seat the alternative vote. */
  function countScottish(contest) {
    const count = new Counting(contest, 5)
    const quota = count.valid / BigInt(count.seats + 1) + 1n
    const quotaUnits = quota * count.unit
    const piles = new Map(count.continuing.map((one) => [one, []]))
    const surplusWaits = []

    const move = (papers, value) => {
      for (const { group, at, worth } of papers) {
        const moved = value(worth)
        let next = at
        while (next < group.ranking.length && !count.continuing.includes(group.ranking[next]))
          next += 1
        const votes = group.many * moved
        if (next === group.ranking.length) count.nonTransferable += votes
        else {
          const to = group.ranking[next]
          count.votes[to - 1] += votes
          piles.get(to).push({ group, at: next, worth: moved })
        }
      }
    }

    const electWhoever = () => {
      while (count.vacancies() > 0 && count.continuing.length > 0) {
        const all = count.continuing.length <= count.vacancies()
        const over = all
          ? count.continuing
          : count.continuing.filter(
              (one) => count.votesOf(one) >= quotaUnits && !count.bound.doomed.has(one),
            )
        if (over.length === 0) return
        const chosen = count.electFirstOf(over)
        if (count.votesOf(chosen) > quotaUnits) surplusWaits.push(chosen)
      }
    }

    const endStage = (type, candidate, tie) => {
      electWhoever()
      count.stage(type, candidate, tie)
      count.history.push([...count.votes])
    }

    const exclude = (type, among) => {
      const { chosen, tie } = count.extremeOf(among, false)
      count.continuing = count.continuing.filter((one) => one !== chosen)
      count.rebound()
      const papers = piles.get(chosen)
      piles.set(chosen, [])
      count.votes[chosen - 1] = 0n
      move(papers, (worth) => worth)
      endStage(type, chosen, tie)
    }

    move(
      count.groups.map((group) => ({ group, at: 0, worth: count.unit })),
      (worth) => worth,
    )
    endStage('first', null, null)
    while (count.vacancies() > 0 && count.continuing.length > 0) {
      const doomed = count.continuing.filter((one) => count.bound.doomed.has(one))
      if (doomed.length > 0) {
        exclude('doomed', doomed)
      } else if (surplusWaits.length > 0) {
        const { chosen, tie } = count.extremeOf(surplusWaits, true)
        surplusWaits.splice(surplusWaits.indexOf(chosen), 1)
        const held = count.votesOf(chosen)
        const surplus = held - quotaUnits
        const before = sum(count.votes) + count.nonTransferable
        const papers = piles.get(chosen)
        piles.set(chosen, [])
        count.votes[chosen - 1] = quotaUnits
        move(papers, (worth) => (surplus * worth) / held)
        count.roundingLoss += before - sum(count.votes) - count.nonTransferable
        endStage('surplus', chosen, tie)
      } else {
        exclude(
          'exclusion',
          count.continuing.filter((one) => !count.bound.guarded.has(one)),
        )
      }
    }
    return count.result(String(quota))
  }

  /** The Reference Meek Rule of the Proportional Representation Foundation. */
  function countMeek(contest) {
    const count = new Counting(contest, 9)
    const { unit } = count
    const omega = unit / 1_000_000n
    const keep = contest.names.map(() => 0n)
    for (const one of count.continuing) keep[one - 1] = unit
    let quota = 0n
    let distributed = false

    const distribute = () => {
      distributed = true
      count.votes = contest.names.map(() => 0n)
      for (const { ranking: wanted, many } of count.groups) {
        let weight = unit
        for (const one of wanted) {
          const kept = upwards(weight * keep[one - 1], unit)
          count.votes[one - 1] += kept * many
          weight -= kept
          if (weight === 0n) break
        }
      }
      const total = sum(count.votes)
      count.nonTransferable = count.valid * unit - total
      quota = total / BigInt(count.seats + 1) + 1n
    }

    /** Elects whoever reaches the quota, and says whether there was anybody. */
    const electWhoever = () => {
      let anybody = false
      while (count.vacancies() > 0) {
        const over = count.continuing.filter(
          (one) => count.votesOf(one) >= quota && !count.bound.doomed.has(one),
        )
        if (over.length === 0) break
        count.electFirstOf(over)
        anybody = true
      }
      return anybody
    }

    const surplusOf = () => {
      const total = sum(count.elected.map((one) => count.votesOf(one) - quota))
      return total > 0n ? total : 0n
    }

    const isOver = () => count.vacancies() <= 0 || count.continuing.length <= count.vacancies()

    /** Until nothing of weight is left to move; gives the surplus that is left, or undefined when somebody was elected. */
    const iterate = () => {
      let before
      for (;;) {
        distribute()
        if (electWhoever()) return undefined
        const surplus = surplusOf()
        if (surplus < omega || (before !== undefined && surplus >= before)) return surplus
        for (const one of count.elected)
          keep[one - 1] = upwards(upwards(keep[one - 1] * quota, unit) * unit, count.votesOf(one))
        before = surplus
      }
    }

    while (!isOver()) {
      const surplus = iterate()
      if (surplus === undefined) continue
      const doomed = count.continuing.filter((one) => count.bound.doomed.has(one))
      const among =
        doomed.length > 0 ? doomed : count.continuing.filter((one) => !count.bound.guarded.has(one))
      const lowest = among.map((one) => count.votesOf(one)).reduce((a, b) => (a < b ? a : b))
      const tied = among.filter((one) => count.votesOf(one) <= lowest + surplus)
      const chosen = tied.length === 1 ? tied[0] : count.firstDrawn(tied)
      const tie = tied.length === 1 ? null : count.tie(tied, tied, chosen, 'lot')
      count.stage(doomed.length > 0 ? 'doomed' : 'exclusion', chosen, tie)
      count.continuing = count.continuing.filter((one) => one !== chosen)
      keep[chosen - 1] = 0n
      count.rebound()
    }
    if (!distributed) distribute()
    while (count.vacancies() > 0 && count.continuing.length > 0)
      count.electFirstOf(count.continuing)
    count.stage('end', null, null)
    return count.result(decimal(quota, 9))
  }

  /** How to conduct an election by the single transferable vote, 3rd edition, Electoral Reform Society 1997: section 5. */
  function countErs97(contest) {
    const count = new Counting(contest, 2)
    const { unit } = count
    const batches = new Map(count.continuing.map((one) => [one, []]))
    const quotaOf = (total) => upwards(total, BigInt(count.seats + 1))
    let quota = quotaOf(count.valid * unit)

    const surplusOf = (one) => {
      const over = count.votesOf(one) - quota
      return over > 0n ? over : 0n
    }
    const waiting = new Set()

    /** 5.1.7, 5.3.13, 5.4.9; equals who are too many for the places by the earliest point at which they differed (5.6.2). */
    const electWhoever = () => {
      while (count.vacancies() > 0) {
        const settled = sum(
          count.elected.map((one) => (count.votesOf(one) < quota ? count.votesOf(one) : quota)),
        )
        const active = count.valid * unit - count.nonTransferable - count.roundingLoss - settled
        const shares = BigInt(count.vacancies() + 1)
        const reached = count.continuing.filter(
          (one) => count.votesOf(one) >= quota || count.votesOf(one) * shares >= active,
        )
        if (reached.length === 0) return
        const most = reached.map((one) => count.votesOf(one)).reduce((a, b) => (a > b ? a : b))
        const level = reached.filter((one) => count.votesOf(one) === most)
        if (level.length <= count.vacancies()) for (const one of level) elect(one)
        else {
          const { left, tie } = earliest(level, true)
          if (left.length > 1) return
          count.orders.push(tie)
          elect(left[0])
        }
      }
    }

    const elect = (one) => {
      count.elect(one)
      if (surplusOf(one) > 0n) waiting.add(one)
    }

    /** Of equals those with the most or fewest votes at the earliest point at which they had unequal votes. */
    const earliest = (tied, most) => {
      let left = tied
      for (const votes of count.history) {
        const best = left.map((one) => votes[one - 1]).reduce((a, b) => (most === a > b ? a : b))
        left = left.filter((one) => votes[one - 1] === best)
        if (left.length === 1) break
      }
      return { left, tie: count.tie(tied, left, left[0], 'look-back') }
    }

    const chosenOf = (tied, most) => {
      if (tied.length === 1) return { chosen: tied[0], tie: null }
      const { left, tie } = earliest(tied, most)
      if (left.length === 1) return { chosen: left[0], tie }
      const chosen = count.firstDrawn(left)
      return { chosen, tie: count.tie(tied, left, chosen, 'lot') }
    }

    /** Gives papers to whoever is wanted next, as one batch of one value; what nobody wants is given back. */
    const sort = (papers) => {
      const sorted = new Map()
      let exhausted = 0n
      for (const { group, at } of papers) {
        let next = at
        while (next < group.ranking.length && !count.continuing.includes(group.ranking[next]))
          next += 1
        if (next === group.ranking.length) exhausted += group.many
        else {
          const to = group.ranking[next]
          sorted.set(to, [...(sorted.get(to) ?? []), { group, at: next }])
        }
      }
      return { sorted, exhausted }
    }

    const howMany = (papers) => sum(papers.map(({ group }) => group.many))

    const give = (sorted, value) => {
      for (const [to, papers] of sorted) {
        batches.get(to).push({ value, papers })
        count.votes[to - 1] += howMany(papers) * value
      }
    }

    const endBatch = () => {
      count.history.push([...count.votes])
      electWhoever()
    }

    const transferSurplus = (from, tie) => {
      waiting.delete(from)
      const surplus = surplusOf(from)
      const { value, papers } = batches.get(from).at(-1)
      const { sorted, exhausted } = sort(papers)
      const transferable = howMany(papers) - exhausted
      const worth = transferable * value
      const moved = worth > surplus ? surplus / transferable : value
      count.votes[from - 1] = quota
      give(sorted, moved)
      const left = surplus - transferable * moved
      if (worth > surplus) count.roundingLoss += left
      else count.nonTransferable += left
      endBatch()
      count.stage('surplus', from, tie)
    }

    const electTheRest = () => {
      for (const one of ordered(count.continuing, true)) elect(one)
    }

    const exclude = (together, tie) => {
      const named = together.length > 1 ? { together } : {}
      count.continuing = count.continuing.filter((one) => !together.includes(one))
      // 5.5.1: those who would be left for the places are elected, and nothing is moved.
      if (count.continuing.length <= count.vacancies()) {
        electTheRest()
        return count.stage('exclusion', together[0], tie, named)
      }
      const held = together.flatMap((one) => batches.get(one).map((batch) => ({ one, ...batch })))
      const values = [...new Set(held.map(({ value }) => value))].sort((a, b) => (a > b ? -1 : 1))
      for (const value of values) {
        const batch = held.filter((other) => other.value === value)
        for (const { one, papers } of batch) count.votes[one - 1] -= howMany(papers) * value
        const { sorted, exhausted } = sort(batch.flatMap(({ papers }) => papers))
        give(sorted, value)
        count.nonTransferable += exhausted * value
        if (exhausted > 0n && count.elected.length === 0)
          quota = quotaOf(count.valid * unit - count.nonTransferable)
        endBatch()
        if (count.vacancies() === 0) break
      }
      count.stage('exclusion', together[0], tie, named)
    }

    const ordered = (some, most) =>
      [...some].sort((a, b) => {
        const [one, other] = [count.votesOf(a), count.votesOf(b)]
        if (one === other) return a - b
        return most === one > other ? -1 : 1
      })

    /** As many as can go together, without parting equals; nobody when not even one can go before the surpluses are moved. */
    const canGo = (surpluses) => {
      const rising = ordered(count.continuing, false)
      for (let many = rising.length - count.vacancies(); many > 0; many -= 1) {
        const votes = sum(rising.slice(0, many).map((one) => count.votesOf(one)))
        const next = count.votesOf(rising[many])
        const parted = many === 1 || count.votesOf(rising[many - 1]) < next
        if (parted && votes + surpluses <= next) return rising.slice(0, many)
      }
      return []
    }

    give(sort(count.groups.map((group) => ({ group, at: 0 }))).sorted, unit)
    endBatch()
    if (count.continuing.length <= count.vacancies()) electTheRest()
    count.stage('first', null, null)
    while (count.vacancies() > 0 && count.continuing.length > 0) {
      const surpluses = sum([...waiting].map(surplusOf))
      const together = canGo(surpluses)
      if (surpluses > 0n && together.length === 0) {
        const largest = [...waiting].map(surplusOf).reduce((a, b) => (a > b ? a : b))
        const { chosen, tie } = chosenOf(
          [...waiting].filter((one) => surplusOf(one) === largest),
          true,
        )
        transferSurplus(chosen, tie)
      } else if (together.length > 1) exclude(together, null)
      else {
        const fewest = count.votesOf(ordered(count.continuing, false)[0])
        const { chosen, tie } = chosenOf(
          count.continuing.filter((one) => count.votesOf(one) === fewest),
          false,
        )
        exclude([chosen], tie)
      }
    }
    return count.result(decimal(quota, 2))
  }

  const countings = {
    scottish: countScottish,
    av: countScottish,
    meek: countMeek,
    ers97: countErs97,
  }

  // ——— The board ———

  /** What the two versions of the board call the same things. */
  const dialects = {
    1: { again: 'replaced', byHand: 'assisted', keys: 1 },
    2: { again: 'restored', byHand: 'by-hand', keys: 2 },
  }

  const many = (count, one, more = `${one}s`) =>
    `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`

  class Verification {
    constructor(progress) {
      this.progress = progress ?? (() => {})
      this.problems = []
      this.line = 0
      this.head = '0'.repeat(64)
      this.hashes = new Map()
      this.seen = new Map()
      this.papers = new Map()
      this.trackers = new Map()
      this.keys = []
      this.batches = []
      this.again = 0
      this.byHand = []
      this.byHandCount = 0
      this.ballotsSeen = 0
      this.cursor = 'open'
    }

    problem(about, sentence, line = this.line) {
      this.problems.push({ about, line, sentence })
    }

    once(type) {
      const before = this.seen.get(type)
      if (before !== undefined)
        this.problem('chain', `There is a second “${type}” record; the first is on line ${before}.`)
      else this.seen.set(type, this.line)
      return before === undefined
    }

    has(type) {
      return this.seen.has(type)
    }

    // A record: canonical, numbered, chained, of a known type, where it may stand.

    async read(text) {
      this.line += 1
      const read = readCanonical(text)
      if (!read) return this.problem('chain', 'This line is not canonical JSON.')
      const record = read.value
      const wrong = fields({
        n: wholeFrom(0),
        previous: hash,
        type: must(isText),
        body: must(isObject),
        hash,
      })(record, 'record')
      if (wrong) return this.problem('chain', `This line is not a record of a board (${wrong}).`)
      const { n, previous, type, body } = record
      if (n !== this.line - 1)
        this.problem(
          'chain',
          `This record says it is number ${n}; here stands number ${this.line - 1}.`,
        )
      if (previous !== this.head)
        this.problem('chain', 'This record does not follow the one before it: their hashes differ.')
      if (record.hash !== (await sha256Hex(previous + canonical({ n, type, body }))))
        this.problem('chain', 'What this record says is not what its hash was made from.')
      this.head = record.hash
      this.hashes.set(record.hash, this.line)
      if (this.line === 1) return this.begin(type, body)
      if (this.manifest) await this.take(type, body)
    }

    async begin(type, body) {
      if (type !== 'manifest') return this.problem('chain', 'The first record is not a manifest.')
      this.once('manifest')
      this.version = { 'mandate-election/1': 1, 'mandate-election/2': 2 }[body.format]
      if (!this.version)
        return this.problem(
          'manifest',
          `This program knows the formats mandate-election/1 and mandate-election/2; this board says “${body.format}”.`,
        )
      const wrong = manifestShape[this.version](body, 'manifest') ?? wrongInManifest(body)
      if (wrong) return this.problem('manifest', `The manifest is not in order (${wrong}).`)
      const algorithm = { name: 'RSA-PSS', hash: 'SHA-384' }
      try {
        this.issuer = await subtle.importKey('jwk', body.issuer, algorithm, false, ['verify'])
      } catch {
        return this.problem('manifest', 'The issuer’s key in the manifest is no key.')
      }
      this.manifest = body
      this.electionHash = await sha256Hex(canonical(body))
      this.dialect = dialects[this.version]
      this.onRoll = body.roll.size
      this.root = body.roll.root
      this.shapes = shapesOf[this.version]
      this.ballotShape = fields(ballotShapes(this.version, body.ballotBytes))
    }

    async take(type, body) {
      if (this.has('result') || this.has('void'))
        this.problem('chain', `A “${type}” record stands behind the end of the board.`)
      if (type === 'manifest') return this.once('manifest')
      const shape = Object.hasOwn(this.shapes, type) ? this.shapes[type] : undefined
      if (!shape) return this.problem('chain', `There is no record of the type “${type}”.`)
      const wrong = shape(body, type)
      if (wrong) return this.problem('chain', `This record is not in order (${wrong}).`)
      if (type === this.dialect.again) return this.givenAgain(body)
      if (type === this.dialect.byHand) return this.rankedByHand(body)
      await {
        'roll-amended': () => this.amendRoll(body),
        batch: () => this.takeBatch(body),
        closed: () => this.close(body),
        key: () => this.takeKey(body),
        seed: () => this.takeSeed(body),
        spoilt: () => this.takeSpoilt(body),
        withheld: () => this.withhold(body),
        void: () => this.declareVoid(body),
        result: () => this.takeResult(body),
      }[type]()
    }

    beforeClose(type) {
      if (this.has('closed'))
        this.problem('chain', `A “${type}” record stands behind the close of the election.`)
    }

    afterKeys(type) {
      if (this.keys.length < this.dialect.keys)
        this.problem('chain', `The “${type}” record stands before the box was opened.`)
    }

    amendRoll({ size, root, change }) {
      this.beforeClose('roll-amended')
      const expected = this.onRoll + { added: 1, removed: -1, corrected: 0 }[change]
      if (size !== expected)
        this.problem(
          'figures',
          `One line of the roll was ${change}: it has ${expected}, not ${size}.`,
        )
      if (root === this.root)
        this.problem('figures', 'The roll is said to be changed, and its root is the same.')
      this.onRoll = size
      this.root = root
    }

    givenAgain({ count }) {
      this.beforeClose(this.dialect.again)
      this.again += count
    }

    rankedByHand({ ballots, count }) {
      const type = this.dialect.byHand
      if (this.keys.length >= this.dialect.keys || this.has('withheld'))
        this.problem('chain', `A “${type}” record stands behind the opening of the box.`)
      if (count !== ballots.length)
        this.problem(
          'ballots',
          `This record tells of ${count} rankings and shows ${ballots.length}.`,
        )
      if (ballots.some((one) => !isRanking(one, this.manifest.contests)))
        this.problem('ballots', 'A ranking that was written down by hand is none of this election.')
      else this.byHand.push(...ballots)
      this.byHandCount += count
    }

    // Ballots.

    async takeBatch({ ballots }) {
      this.beforeClose('batch')
      this.batches.push({ line: this.line, size: ballots.length })
      const checked = []
      for (let from = 0; from < ballots.length; from += 64)
        checked.push(
          ...(await Promise.all(
            ballots.slice(from, from + 64).map((ballot) => this.checkBallot(ballot)),
          )),
        )
      let before = ''
      for (const [at, { wrong, point, keyHash, sequence, sealed }] of checked.entries()) {
        const name = `Ballot ${at + 1} of this batch`
        this.ballotsSeen += 1
        if (wrong) this.problem('ballots', `${name} ${wrong}.`)
        if (!keyHash) continue
        if (keyHash <= before)
          this.problem(
            'ballots',
            keyHash === before
              ? `${name} is of the same paper as the one before it.`
              : `${name} is out of order: ballots stand by the hashes of their papers.`,
          )
        before = keyHash
        if (wrong) continue
        const tracked = keyHash.slice(0, 16).replace(/(....)(?=.)/g, '$1-')
        const other = this.trackers.get(tracked)
        if (other && other !== keyHash)
          this.problem('ballots', `${name} has the tracker of another paper, ${tracked}.`)
        else this.trackers.set(tracked, keyHash)
        const earlier = this.papers.get(keyHash)
        if (earlier && earlier.sequence >= sequence)
          this.problem(
            'ballots',
            `${name} (${tracked}) was replayed: number ${sequence} stands behind number ${earlier.sequence}.`,
          )
        else this.papers.set(keyHash, { sequence, sealed, point, tracked })
      }
      this.progress('ballots', this.ballotsSeen)
    }

    /** What is wrong with a ballot, as the end of a sentence; and what is to be known of it. */
    async checkBallot(ballot) {
      const shape = this.ballotShape(ballot, 'ballot')
      if (shape) return { wrong: `is not in order (${shape})` }
      const prepared = fromBase64url(ballot.prepared)
      const message = readMessage(prepared.subarray(32))
      if (!message) return { wrong: 'has a paper that is not in order' }
      const point = fromBase64url(message.key)
      if (!isOnCurve(point)) return { wrong: 'has a paper whose key is no point of P-256' }
      const keyHash = toHex(await sha256(point))
      const found = { point, keyHash, sequence: ballot.sequence, sealed: ballot.sealed }
      if (message.election !== this.electionHash)
        return { ...found, wrong: 'has a paper of another election' }
      const issued = await subtle.verify(
        { name: 'RSA-PSS', saltLength: 48 },
        this.issuer,
        fromBase64url(ballot.signature),
        prepared,
      )
      if (!issued) return { ...found, wrong: 'has a paper that the issuer did not sign' }
      const signed = canonical({
        election: this.electionHash,
        sealed: ballot.sealed,
        sequence: ballot.sequence,
      })
      const own = await subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        await importPoint(point, 'ECDSA', ['verify']),
        fromBase64url(ballot.ballotSignature),
        utf8(signed),
      )
      return own ? found : { ...found, wrong: 'is not signed by its own paper' }
    }

    // The close, and what follows it.

    close(body) {
      if (!this.once('closed')) return
      this.closed =
        this.version === 1
          ? {
              onRoll: body.onRoll,
              collected: body.marked,
              byHand: body.assisted,
              again: body.replaced,
              ballots: body.credentials,
            }
          : { ...body, again: body.restored }
    }

    takeKey(body) {
      if (!this.has('closed'))
        this.problem('chain', 'A key was published before the election closed.')
      if (this.has('withheld')) this.problem('chain', 'A key stands beside a withheld box.')
      const holder = this.version === 1 ? undefined : body.holder
      const expected =
        this.version === 1 ? this.manifest.sealing : this.manifest.holders[holder - 1].opening
      if (this.keys.length >= this.dialect.keys)
        return this.problem('chain', 'There are more keys than open the box.')
      if (this.keys.some((one) => one.holder === holder && this.version === 2))
        return this.problem('chain', `Key-holder ${holder} gave a key twice.`)
      const point = pointOf(expected)
      if (body.x !== expected.x || body.y !== expected.y)
        this.problem('opening', 'This is the private half of another key than the manifest names.')
      else if (!isPrivateKeyOf(fromBase64url(body.d), point))
        this.problem('opening', 'This private key does not belong to its public key.')
      else {
        this.keys.push({ holder, secret: fromBase64url(body.d), point })
        return
      }
      this.keys.push({ holder, wrong: true })
    }

    async takeSeed({ seed }) {
      this.afterKeys('seed')
      if (!this.once('seed')) return
      this.seed = seed
      if ((await sha256Hex(seed)) !== this.manifest.seedCommitment)
        this.problem('seed', 'This seed is not the one that was committed to before the vote.')
    }

    takeSpoilt({ trackers }) {
      this.afterKeys('spoilt')
      if (this.once('spoilt')) this.spoilt = trackers
    }

    withhold({ ballots }) {
      if (!this.has('closed'))
        this.problem('chain', 'The box was withheld before the election closed.')
      if (this.keys.length > 0)
        this.problem('chain', 'The box was withheld after a key had been published.')
      if (this.once('withheld')) this.withheld = ballots
    }

    declareVoid({ reason }) {
      if (!this.has('closed'))
        this.problem('chain', 'The election was declared void before it closed.')
      if (this.keys.length > 1 || this.has('withheld'))
        this.problem('chain', 'The election was declared void when it was being counted already.')
      if (this.once('void')) this.voided = reason
    }

    takeResult({ contests }) {
      const opened = this.has('seed') && this.has('spoilt')
      if (!this.has('withheld') && !opened)
        this.problem('chain', 'The result stands before everything that it is counted from.')
      if (this.once('result')) this.published = contests
    }

    // When all is read.

    checkFigures() {
      if (!this.closed) return
      const line = this.seen.get('closed')
      const wrong = (sentence) => this.problem('figures', sentence, line)
      const { onRoll, collected, byHand, again, ballots, unused } = this.closed
      if (onRoll !== this.onRoll)
        wrong(`The roll had ${many(this.onRoll, 'line')} at the end; the close says ${onRoll}.`)
      if (ballots !== this.papers.size)
        wrong(`Ballots of ${many(this.papers.size, 'paper')} are here; the close says ${ballots}.`)
      if (again !== this.again)
        wrong(
          `The records tell of ${many(this.again, 'paper')} ${this.dialect.again}; the close says ${again}.`,
        )
      if (unused !== undefined && unused !== Math.max(0, collected - ballots))
        wrong(
          `${collected} papers were collected and ${ballots} used, so ${Math.max(0, collected - ballots)} are left; the close says ${unused}.`,
        )
      if (collected + byHand > onRoll)
        wrong('More papers were given out than there are lines on the roll.')
      if (this.papers.size > collected) wrong('Ballots of more papers came in than were collected.')
      if (again > collected) wrong(`More papers were ${this.dialect.again} than were collected.`)
      if (this.byHandCount > byHand)
        wrong('More rankings were written down by hand than members had asked for that.')
    }

    checkBatches() {
      const { batch } = this.manifest
      if (this.batches.length < 2) return
      for (const { line, size } of this.batches)
        if (size < batch)
          this.problem(
            'ballots',
            `This batch has ${many(size, 'ballot')}; no batch may have fewer than ${batch}.`,
            line,
          )
    }

    checkWithheld() {
      const line = this.seen.get('withheld')
      if (line === undefined) return
      const { batch } = this.manifest
      if (this.withheld !== this.papers.size)
        this.problem(
          'figures',
          `Ballots of ${many(this.papers.size, 'paper')} are here; this record says ${this.withheld}.`,
          line,
        )
      if (this.papers.size >= batch)
        this.problem(
          'opening',
          `The box may stay shut only if fewer than ${batch} ballots came in.`,
          line,
        )
      for (const type of ['seed', 'spoilt'])
        if (this.has(type)) this.problem('chain', `A withheld board has a “${type}” record.`, line)
    }

    async open() {
      if (this.keys.length < this.dialect.keys || this.keys.some(({ wrong }) => wrong)) return
      const opener = await this.opener()
      const papers = [...this.papers.values()]
      const spoilt = []
      this.rankings = []
      for (let from = 0; from < papers.length; from += 64) {
        const some = papers.slice(from, from + 64)
        const opened = await Promise.all(some.map(opener))
        for (const [at, content] of opened.entries()) {
          const read = content && readRanking(content, this.manifest.contests)
          if (read) this.rankings.push(read)
          else spoilt.push(some[at].tracked)
        }
        this.progress('openings', from + some.length, papers.length)
      }
      this.spoiltFound = spoilt
      if (!this.spoilt) return
      const line = this.seen.get('spoilt')
      for (const one of spoilt)
        if (!this.spoilt.includes(one))
          this.problem('opening', `Ballot ${one} cannot be read and is not listed as spoilt.`, line)
      for (const [at, one] of this.spoilt.entries()) {
        if (!spoilt.includes(one))
          this.problem('opening', `Ballot ${one} is listed as spoilt and is not.`, line)
        if (this.spoilt.indexOf(one) !== at)
          this.problem('opening', `Ballot ${one} is listed as spoilt twice.`, line)
      }
    }

    async opener() {
      const { electionHash, manifest } = this
      const privates = await Promise.all(
        this.keys.map(async ({ holder, secret, point }) => ({
          holder,
          key: await importPrivate(secret, point),
        })),
      )
      if (this.version === 1)
        return ({ sealed, point }) => openSealedToBox(privates[0].key, electionHash, point, sealed)
      const points = manifest.holders.map(({ opening }) => pointOf(opening))
      return ({ sealed, point }) => {
        const context = utf8(
          canonical({ election: electionHash, key: toBase64url(point), use: 'ballot' }),
        )
        return openSealedToAnyTwo(points, privates, context, sealed)
      }
    }

    async count() {
      this.contests = []
      if (!this.rankings || !this.seed) return
      for (const contest of this.manifest.contests) {
        const why = whyUncountable(contest)
        if (why) return this.problem('count', `${contest.title} cannot be counted: ${why}.`, null)
      }
      const votes = [...this.rankings, ...this.byHand]
      const inOffice = new Set()
      for (const contest of this.manifest.contests) {
        const { id, title, seats, rules, rulesVersion, constraints, candidates } = contest
        const withdrawn = new Set(
          candidates
            .filter(({ person }) => person !== undefined && inOffice.has(person))
            .map((one) => one.number),
        )
        const counted = countings[rules]({
          names: candidates.map(({ name }) => name),
          seats,
          rules,
          version: rulesVersion,
          withdrawn,
          constraints,
          lots: await drawLots(this.seed, id, candidates.length),
          rankings: votes.map((vote) => (Object.hasOwn(vote, id) ? vote[id] : [])),
        })
        const winners = counted.winners.map((one) => candidates[one - 1])
        if (this.manifest.oneOffice)
          for (const { person } of winners) if (person !== undefined) inOffice.add(person)
        this.contests.push({
          id,
          title,
          winners,
          counted,
          hash: await sha256Hex(canonical(counted)),
        })
      }
    }

    checkResult() {
      if (!this.published) return
      const line = this.seen.get('result')
      const ids = this.manifest.contests.map(({ id }) => id)
      for (const id of Object.keys(this.published))
        if (!ids.includes(id)) this.problem('count', `There is no contest “${id}”.`, line)
      for (const { id, title } of this.manifest.contests) {
        const counted = this.contests.find((one) => one.id === id)
        if (!Object.hasOwn(this.published, id))
          this.problem('count', `There is no result for ${title}.`, line)
        else if (counted && counted.hash !== this.published[id])
          this.problem('count', `Counted again, ${title} comes out otherwise than published.`, line)
      }
    }

    checkEnd() {
      this.finished = this.has('result') || this.has('void')
    }

    async finish(known) {
      this.known = known.map((one) => ({ hash: one, line: this.hashes.get(one) }))
      for (const { hash: one, line } of this.known)
        if (line === undefined)
          this.problem('chain', `The hash you noted, ${one}, is not on this board.`, null)
      if (this.line === 0) this.problem('chain', 'There is nothing in this file.', null)
      this.contests = []
      if (!this.manifest) return
      this.checkFigures()
      this.checkBatches()
      this.checkWithheld()
      await this.open()
      await this.count()
      this.checkResult()
      this.checkEnd()
    }

    clean(...about) {
      return !this.problems.some((one) => about.includes(one.about))
    }
  }

  /** What no shape says: numbers in their order, ids once, times one after the other, points on the curve. */
  function wrongInManifest({ contests, collectFrom, opensAt, closesAt, roll, ...rest }) {
    if (new Set(contests.map(({ id }) => id)).size < contests.length)
      return 'two contests of one id'
    for (const { id, rules, candidates } of contests) {
      if (!Object.hasOwn(countings, rules))
        return `${id}: this program does not know how to count by the rules “${rules}”`
      if (candidates.some(({ number: one }, at) => one !== at + 1))
        return `${id}: candidates are not numbered from 1`
    }
    const times = [roll.frozenAt, collectFrom, opensAt, closesAt]
    if (times[0] > times[1] || times[1] > times[2] || times[2] >= times[3])
      return 'its times do not follow each other'
    const keys = rest.sealing
      ? [rest.sealing]
      : rest.holders.flatMap(({ opening, locker }) => [opening, locker])
    if (keys.some((key) => !isOnCurve(pointOf(key)))) return 'a key is no point of P-256'
    if (new Set(keys.map(({ x }) => x)).size < keys.length) return 'two keys are the same'
    if (rest.holders && closesAt >= '2031-01-01T00:00:00.000Z')
      return 'it closes after 2030, when its issuer’s key is too short'
    return undefined
  }

  /** Why a contest cannot be counted by its rules, if so. */
  function whyUncountable({ seats, rules, rulesVersion, constraints, candidates }) {
    if (rulesVersion > 2) return 'this program knows versions 1 and 2 of the rules'
    if (rules === 'av' && seats !== 1) return 'the alternative vote fills one seat'
    if (rules === 'ers97' && rulesVersion === 1) return 'ERS97 came with version 2 of the rules'
    if (rules === 'ers97' && constraints.length > 0)
      return 'ERS97 has no rule about who must be elected together'
    for (const { name, members, min, max } of constraints) {
      if (members.some((one) => one > candidates.length))
        return `“${name}” names a candidate who does not stand`
      if (min !== undefined && max !== undefined && min > max)
        return `“${name}” has a minimum above its maximum`
    }
    return undefined
  }

  function readMessage(bytes) {
    try {
      const read = readCanonical(decoder.decode(bytes))
      const shape = fields({ credential: bytesOf(32), election: hash, key: bytesOf(65) })
      return read && !shape(read.value, '') ? read.value : undefined
    } catch {
      return undefined
    }
  }

  // ——— What is told ———

  function whatHolds(found) {
    const { manifest, contests, finished } = found
    const holds = []
    if (!manifest) return holds
    if (found.clean('chain', 'manifest'))
      holds.push(`${many(found.line, 'record')} in one unbroken chain, each where it may stand.`)
    if (found.clean('ballots') && found.ballotsSeen > 0)
      holds.push(
        `${many(found.ballotsSeen, 'ballot')}, each signed by the issuer’s key in the manifest and by its own paper. Of each paper the last one counts.`,
      )
    if (found.closed && found.clean('figures'))
      holds.push('The figures at the close agree with each other and with what is on the board.')
    if (found.rankings && found.spoilt && found.clean('opening'))
      holds.push(
        found.spoiltFound.length === 0
          ? 'The published keys open every ballot.'
          : `The published keys open every ballot but ${many(found.spoiltFound.length, 'spoilt one', 'spoilt ones')}, and exactly those are listed.`,
      )
    if (found.seed && found.clean('seed'))
      holds.push('Lots were drawn from the seed that was committed to before the vote.')
    if (found.published && contests.length > 0 && found.clean('count'))
      holds.push(
        'Counted again by this program, every contest comes out as published, to the last digit of every stage.',
      )
    if (!finished && found.clean('chain')) holds.push('The board is not finished yet.')
    return holds
  }

  const neverOnABoard = [
    'Whether every ballot that a voter sent is here. Only that voter can tell, by looking for their own tracker.',
    'Whether you and everybody else were shown the same board. Compare the last record’s hash with other people.',
    'Whether everybody on the roll should be there and nobody is missing. Members check their own line and who else is marked.',
    'Whether papers that were collected in a member’s name were collected by that member.',
    'Whether a voter’s device sealed what the voter chose, and whether somebody looked over their shoulder.',
    'Whether somebody who had enough keys opened ballots before the close.',
  ]

  function cannotBeKnown(found) {
    const open = [...neverOnABoard]
    if (found.byHandCount > 0)
      open.push('Whether rankings written down by hand are what those members wanted.')
    if (found.has('withheld'))
      open.unshift(
        'Who was elected: so few ballots came in that opening them would show who voted how, so they stay sealed.',
      )
    if (found.voided) open.unshift('Who would have been elected: the election was declared void.')
    return open
  }

  async function report(found) {
    const holds = found.problems.length === 0
    const { closed, manifest } = found
    return {
      verdict: holds ? (found.finished ? 'holds' : 'unfinished') : 'fails',
      title: manifest?.title,
      version: found.version,
      electionHash: found.electionHash,
      head: found.line > 0 ? found.head : undefined,
      known: found.known,
      records: found.line,
      problems: found.problems,
      holds: whatHolds(found),
      unknowable: cannotBeKnown(found),
      figures: manifest && {
        onRoll: closed?.onRoll ?? found.onRoll,
        collected: closed?.collected,
        byHand: closed?.byHand,
        byHandCounted: found.byHandCount,
        ballots: found.papers.size,
        spoilt: found.spoiltFound?.length,
        unused: closed && Math.max(0, closed.collected - found.papers.size),
        restored: closed?.again ?? found.again,
      },
      withheld: found.has('withheld'),
      voided: found.voided,
      contests: found.contests.map(({ id, title, winners, counted }) => ({
        id,
        title,
        winners: winners.map(({ number: one, name }) => ({ number: one, name })),
        counted,
      })),
    }
  }

  /**
   * Checks a board.
   *
   * `lines`: its lines in their order, without their ends; any iterable, also an asynchronous one.
   * `known`: hashes of records that somebody noted down.
   * `progress`: called with 'ballots' or 'openings', how many are done, and of how many if that is known.
   *
   * `verdict` is 'holds', 'unfinished' (nothing is wrong so far, and the end is missing) or 'fails' (see `problems`).
   */
  async function verifyBoard(lines, { known = [], progress } = {}) {
    const found = new Verification(progress)
    let blank = 0
    for await (const text of lines) {
      if (text === '') {
        blank += 1
        continue
      }
      for (; blank > 0; blank -= 1) await found.read('')
      await found.read(text)
    }
    await found.finish(known.map((one) => one.trim().toLowerCase()).filter(Boolean))
    return report(found)
  }

  globalThis.verifyBoard = verifyBoard
  // ——— The page ———

  const reasons = {
    'papers-over-marks': 'ballots of more papers came in than were collected',
    'marks-over-roll': 'more papers were given out than there are lines on the roll',
    'restored-over-collected': 'more papers were restored than were collected',
    'keys-lost': 'fewer than two key-holders still have their words',
    'does-not-verify': 'its board would not hold',
    other: 'for another reason',
  }

  function element(name, attributes, ...children) {
    const made = document.createElement(name)
    for (const [attribute, value] of Object.entries(attributes ?? {}))
      made.setAttribute(attribute, value)
    made.append(...children)
    return made
  }

  const list = (sentences) => element('ul', {}, ...sentences.map((one) => element('li', {}, one)))

  function section(title, ...children) {
    return element('section', {}, element('h2', {}, title), ...children)
  }

  const verdicts = {
    holds: 'Everything on this board holds',
    unfinished: 'Nothing is wrong so far, but this board is not finished',
    fails: 'This board fails',
  }

  /** Lines of a file or of an answer, as they come in. */
  async function* linesOf(stream) {
    const reader = stream.getReader()
    const reading = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    let rest = ''
    for (;;) {
      const { done, value } = await reader.read()
      rest += done ? reading.decode() : reading.decode(value, { stream: true })
      const lines = rest.split('\n')
      rest = lines.pop()
      yield* lines
      if (done) break
    }
    yield rest
  }

  function electedSection(found) {
    if (found.contests.length === 0) return []
    const contests = found.contests.map(({ title, winners }) =>
      element(
        'div',
        {},
        element('h3', {}, title),
        winners.length > 0
          ? list(winners.map(({ name, number: one }) => `${name} (${one})`))
          : element('p', {}, 'Nobody.'),
      ),
    )
    const said =
      found.verdict === 'holds'
        ? 'Counted again here, ballot by ballot. A seat that Re-open Nominations wins stays empty.'
        : 'This is what the ballots on this board come to. The board fails, so do not rely on it.'
    return [section('Elected', element('p', {}, said), ...contests)]
  }

  function figuresSection({ figures, version }) {
    if (!figures) return []
    const told = (value) => (value === undefined ? 'not yet known' : value.toLocaleString('en-GB'))
    const row = (name, value, more) =>
      element(
        'div',
        {},
        element('dt', {}, name),
        element('dd', {}, element('strong', {}, told(value)), more ? ` ${more}` : ''),
      )
    return [
      section(
        'Figures',
        element(
          'dl',
          {},
          row(
            'Papers collected and not used',
            figures.unused,
            'Should more members than that say that they collected a paper and did not vote, then somebody voted in their place.',
          ),
          version === 1
            ? row(
                'Papers given out a second time',
                figures.restored,
                'Officers found that the first was lost.',
              )
            : row(
                'Papers restored to another device',
                figures.restored,
                'Each is still one paper and counts once. Should that not be so many as lost their device, ask who had theirs restored.',
              ),
          row('On the roll', figures.onRoll),
          row('Papers collected', figures.collected),
          row('Votes written down by hand', figures.byHandCounted),
          row('Papers whose ballots are here', figures.ballots),
          row('Of these, spoilt', figures.spoilt),
        ),
      ),
    ]
  }

  function problemsSection({ problems }) {
    if (problems.length === 0) return []
    const shown = problems.slice(0, 100)
    const more = problems.length - shown.length
    return [
      section(
        'What fails',
        list(shown.map(({ line, sentence }) => (line ? `Line ${line}: ${sentence}` : sentence))),
        ...(more > 0 ? [element('p', {}, `And ${many(more, 'more problem')}.`)] : []),
      ),
    ]
  }

  function hashSection(found) {
    if (!found.head) return []
    const known = found.known.map(({ hash: one, line }) =>
      line
        ? `${one} is record ${line} of this board: nothing before it was changed since you noted it.`
        : `${one} is not on this board.`,
    )
    return [
      section(
        'Hash to note',
        element('p', { class: 'hash' }, element('code', {}, found.head)),
        element(
          'p',
          {},
          'This names the last record and with it all before. Note it down, compare it with others, and enter it above when you check this election again.',
        ),
        ...(known.length > 0 ? [list(known)] : []),
      ),
    ]
  }

  function show(found) {
    const about = [`${many(found.records, 'record')}.`]
    if (found.title) about.unshift(`${found.title}.`)
    if (found.withheld)
      about.push('So few ballots came in that they stay sealed, and nobody can recount them.')
    if (found.voided)
      about.push(`The election was declared void: ${reasons[found.voided]}. It was not counted.`)
    if (found.verdict === 'unfinished')
      about.push('If this election is said to be counted, records have been cut off its end.')
    return [
      element(
        'section',
        { class: `verdict ${found.verdict}` },
        element('h2', {}, verdicts[found.verdict]),
        element('p', {}, about.join(' ')),
      ),
      ...problemsSection(found),
      ...electedSection(found),
      ...figuresSection(found),
      ...(found.holds.length > 0 ? [section('What holds', list(found.holds))] : []),
      section('What no board can show', list(found.unknowable)),
      ...hashSection(found),
    ]
  }

  function startPage() {
    const at = (id) => document.getElementById(id)
    const [form, file, known, status, bar, output] = [
      at('check'),
      at('file'),
      at('known'),
      at('status'),
      at('bar'),
      at('report'),
    ]
    const address = new URLSearchParams(location.search).get('board') ?? ''
    const online = location.protocol !== 'file:'
    const board =
      online && /^\/api\/elections\/[a-z0-9-]+\/board\.ndjson$/.test(address) ? address : undefined
    let dropped
    let running = false

    const chosen = () => dropped ?? file.files[0]

    async function source() {
      const picked = chosen()
      if (picked) return { name: picked.name, stream: picked.stream() }
      const answer = await fetch(board, { cache: 'no-store', credentials: 'omit' })
      if (!answer.ok) throw new Error(`The board could not be fetched (${answer.status}).`)
      return { name: board, stream: answer.body }
    }

    async function check() {
      if (running) return
      if (!chosen() && !board) {
        status.textContent = 'Choose the file of a board first: it is called board.ndjson.'
        file.focus()
        return
      }
      running = true
      output.replaceChildren()
      bar.hidden = false
      bar.removeAttribute('value')
      try {
        const { name, stream } = await source()
        status.textContent = `Checking ${name}…`
        const found = await verifyBoard(linesOf(stream), {
          known: known.value.split(/\s+/),
          progress: (_step, done, of) => {
            if (!of) return
            bar.max = of
            bar.value = done
          },
        })
        output.replaceChildren(...show(found))
        status.textContent = `Checked: ${verdicts[found.verdict].toLowerCase()}.`
      } catch (error) {
        const text =
          error instanceof TypeError ? 'it is no text, or could not be reached' : error.message
        status.textContent = `The board could not be checked: ${text}`
      }
      bar.hidden = true
      running = false
    }

    form.hidden = false
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      check()
    })
    file.addEventListener('change', () => {
      dropped = undefined
      if (file.files.length > 0) check()
    })
    document.addEventListener('dragover', (event) => event.preventDefault())
    document.addEventListener('drop', (event) => {
      event.preventDefault()
      if (event.dataTransfer.files.length === 0) return
      dropped = event.dataTransfer.files[0]
      check()
    })
    if (!subtle) {
      status.textContent =
        'This browser keeps its cryptography from this page. Use another one, or open the page over https.'
      return
    }
    if (board) {
      const election = board.split('/')[3]
      at('from').replaceChildren(
        'The board of ',
        element('a', { href: `/elections/${election}` }, election),
        ' is fetched from this site. To check a file instead, choose it here.',
      )
      check()
    }
  }

  if (typeof document !== 'undefined') startPage()
})()
