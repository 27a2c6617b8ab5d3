type Detail = {
  code?: string
  param?: string
  decline_code?: string
  advice_code?: string
  charge?: string
  payment_intent?: unknown
  payment_method?: unknown
}

/** A request that Stripe would answer with an error: its status, and what stands in the error envelope. */
export class Refusal extends Error {
  readonly status: number
  readonly type: string
  readonly detail: Detail

  constructor(status: number, type: string, message: string, detail: Detail = {}) {
    super(message)
    this.status = status
    this.type = type
    this.detail = detail
  }

  envelope(requestId: string) {
    const { code } = this.detail
    return {
      error: {
        ...this.detail,
        ...(code
          ? { doc_url: `https://stripe.com/docs/error-codes/${code.replaceAll('_', '-')}` }
          : {}),
        message: this.message,
        request_log_url: `https://dashboard.stripe.com/test/logs/${requestId}`,
        type: this.type,
      },
    }
  }
}

export function invalid(message: string, param?: string, code?: string): Refusal {
  return new Refusal(400, 'invalid_request_error', message, {
    ...(code ? { code } : {}),
    ...(param ? { param } : {}),
  })
}

export function missing(what: string, id: string, param = 'id'): Refusal {
  return new Refusal(404, 'invalid_request_error', `No such ${what}: '${id}'`, {
    code: 'resource_missing',
    param,
  })
}
