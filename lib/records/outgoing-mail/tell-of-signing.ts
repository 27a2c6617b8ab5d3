import 'server-only'
import { statementAddressToProve } from '@/emails/movement/statement-address-to-prove'
import { newsOfStatement } from '@/emails/movement/statement-news'
import { statementNowPublic } from '@/emails/movement/statement-now-public'
import { statementSignatureDeclined } from '@/emails/movement/statement-signature-declined'
import { statementSigned } from '@/emails/movement/statement-signed'

/** To whom one of these went says who signs a joint statement, and those who sign are promised that officers see no address. */
export const tellOfSigning = [
  statementAddressToProve,
  statementSigned,
  statementSignatureDeclined,
  statementNowPublic,
  newsOfStatement,
].map(({ name }) => name)
