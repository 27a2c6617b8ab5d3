import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server'

type How = {
  origin?: string
  rpId?: string
  /** Whether the key has asked for finger, face or PIN. */
  verified?: boolean
  counter?: number
}

const site: Required<Omit<How, 'counter'>> = {
  origin: 'http://mandate.test',
  rpId: 'mandate.test',
  verified: true,
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()
const bytes = (header: number[], body: Buffer) => Buffer.concat([Buffer.from(header), body])
const text = (words: string) => bytes([0x60 + words.length], Buffer.from(words))

/** A key made of software, which signs whatever it is asked, also what no honest one would. */
export function aSoftPasskey() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  const { x, y } = publicKey.export({ format: 'jwk' })
  const coordinate = (name: number, value: string) =>
    bytes([name, 0x58, 32], Buffer.from(value, 'base64url'))
  const cose = Buffer.concat([
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01]),
    coordinate(0x21, x!),
    coordinate(0x22, y!),
  ])

  const said = (type: string, challenge: string, origin: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authenticator = (flags: number, { rpId, counter = 0 }: How) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId!), Buffer.from([flags]), count])
  }
  const common = {
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key' as const,
    clientExtensionResults: {},
  }

  return {
    id: common.id,
    create(
      { challenge }: PublicKeyCredentialCreationOptionsJSON,
      how: How = {},
    ): RegistrationResponseJSON {
      const given = { ...site, ...how }
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const data = Buffer.concat([
        authenticator(given.verified ? 0x45 : 0x41, given),
        ...[Buffer.alloc(16), length, id, cose],
      ])
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        ...[text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData')],
        bytes([0x58, data.length], data),
      ])
      return {
        ...common,
        response: {
          clientDataJSON: said('webauthn.create', challenge, given.origin).toString('base64url'),
          attestationObject: attestation.toString('base64url'),
          transports: ['internal'],
        },
      }
    },
    use(
      { challenge }: PublicKeyCredentialRequestOptionsJSON,
      how: How = {},
    ): AuthenticationResponseJSON {
      const given = { ...site, ...how }
      const data = authenticator(given.verified ? 0x05 : 0x01, given)
      const client = said('webauthn.get', challenge, given.origin)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        ...common,
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      }
    },
  }
}
