import 'server-only'
import { Worker } from 'node:worker_threads'
import type { Bytes } from './bytes'

/** What was sent is no blinded message for this key. */
export class NotBlinded extends Error {
  override name = 'NotBlinded'
}

/**
 * A thread of its own: voters come by the hundred, and while it signs, the server answers others. A text and not a module,
 * because it has to run beside a bundled site and beside the commands alike. As section 7 of RFC 9474 asks, a signature is
 * checked before it leaves: a faulty one, from broken memory say, would give the key away. OpenSSL refuses what is not
 * below the modulus.
 */
const signer = `
const { constants, createPrivateKey, privateDecrypt, publicEncrypt, timingSafeEqual } = require('node:crypto')
const { parentPort } = require('node:worker_threads')
let ready = {}
parentPort.on('message', ({ id, privatePem, blinded }) => {
  if (ready.privatePem !== privatePem) ready = { privatePem, key: createPrivateKey(privatePem) }
  const raw = { key: ready.key, padding: constants.RSA_NO_PADDING }
  try {
    if (blinded.length * 8 !== ready.key.asymmetricKeyDetails.modulusLength) throw new Error()
    const signature = privateDecrypt(raw, blinded)
    const right = timingSafeEqual(publicEncrypt(raw, signature), blinded)
    parentPort.postMessage(right ? { id, signature } : { id, fault: 'wrong' })
  } catch {
    parentPort.postMessage({ id, fault: 'not-blinded' })
  }
})`

type Answer = { id: number; signature?: Uint8Array; fault?: 'wrong' | 'not-blinded' }
type Waiting = { resolve: (signature: Bytes) => void; reject: (error: Error) => void }

let thread: Worker | undefined
let idle: NodeJS.Timeout | undefined
let last = 0
const waiting = new Map<number, Waiting>()

/** So long after the last paper the thread ends, and with it the key is out of memory. */
const idleFor = 60_000

/** The server's side of RFC 9474: the bare RSA operation on a message it cannot read. */
export function blindSign(privatePem: string, blinded: Uint8Array): Promise<Bytes> {
  const id = ++last
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    const signing = signingThread()
    // Whoever waits for a signature keeps the program alive, and nobody else does.
    signing.ref()
    signing.postMessage({ id, privatePem, blinded })
  })
}

function signingThread(): Worker {
  clearTimeout(idle)
  idle = setTimeout(() => {
    if (waiting.size > 0) return
    thread?.terminate()
    thread = undefined
  }, idleFor).unref()
  if (thread) return thread
  const started = new Worker(signer, { eval: true })
  started.unref()
  started.on('message', answered)
  started.on('error', (error) => {
    thread = undefined
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  })
  thread = started
  return started
}

function answered({ id, signature, fault }: Answer) {
  const asked = waiting.get(id)
  waiting.delete(id)
  if (waiting.size === 0) thread?.unref()
  if (signature) asked?.resolve(new Uint8Array(signature))
  else
    asked?.reject(
      fault === 'not-blinded'
        ? new NotBlinded('The blinded message has not the length of the key, or is not below it.')
        : new Error('The blind signature came out wrong and was not sent.'),
    )
}
