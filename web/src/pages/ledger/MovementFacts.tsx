import { formatDay } from '@kildetal/shared/fiscal-year.ts'
import type { Movement } from '@kildetal/shared/ledger.ts'
import { formatKr } from '@kildetal/shared/money.ts'
import { dayOf } from '../../figures/day-of.ts'
import { sourceOfBasis } from '../../figures/source-of.ts'
import { desk as daDesk } from '../../i18n/da/desk.ts'
import { ledger as da } from '../../i18n/da/ledger.ts'
import { desk as enDesk } from '../../i18n/en/desk.ts'
import { ledger as en } from '../../i18n/en/ledger.ts'
import { useLocale, useWords } from '../../i18n/locale.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { ownerName } from './owner-name.ts'

/** What a movement moved, in each year, with the words it rests on. */
export function MovementFacts({ movement }: { movement: Movement }) {
  const words = useWords(da, en)
  const texts = useWords(daDesk, enDesk)
  const locale = useLocale()
  const facts: [string, string | null][] = [
    [words.columns.owner, ownerName(movement.owner)],
    [words.from, movement.fromOwner ? ownerName(movement.fromOwner) : null],
    [words.columns.kind, words.kinds[movement.kind]],
    [
      words.columns.year,
      movement.fromYear === null ? String(movement.fiscalYear) : `${movement.fromYear} → ${movement.fiscalYear}`,
    ],
    [texts.month, movement.month === null ? null : texts.monthNamed(movement.month)],
    [words.amount, formatKr(movement.amountOre, { locale })],
    [words.columns.state, words.states[movement.state]],
    [words.knownOn, formatDay(movement.knownOn, locale)],
    [words.fundedBy, movement.fundingSource],
    [words.grantedBy, movement.grantedBy],
  ]
  return (
    <>
      <p className="t-16">{movement.text}</p>
      <dl className="k-ledger-facts t-14">
        {facts.map(([label, value]) =>
          value === null ? null : (
            <div key={label} style={{ display: 'contents' }}>
              <dt className="t-muted">{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
        <dt className="t-muted">{words.basis}</dt>
        <dd>
          <BasisWords movement={movement} />
        </dd>
        {movement.postings.length > 0 ? (
          <>
            <dt className="t-muted">{words.postings}</dt>
            <dd>
              <Postings movement={movement} />
            </dd>
          </>
        ) : null}
      </dl>
      <p className="t-13 t-muted">
        {words.registered(movement.registeredBy, dayOf(movement.registeredAt, locale))}
        {movement.approvedBy ? `. ${words.approvedBy(movement.approvedBy)}` : ''}
        {movement.remainingOre === 0 ? '' : `. ${words.remaining(formatKr(movement.remainingOre, { locale }))}`}
      </p>
      {movement.state === 'awaiting_approval' ? <p className="t-14">{words.approveHint}</p> : null}
    </>
  )
}

function BasisWords({ movement: { basis } }: { movement: Movement }) {
  const locale = useLocale()
  const { quote, href } = sourceOfBasis(basis, locale)
  return (
    <>
      {href ? <TextLink href={href}>{basis.label}</TextLink> : basis.label}
      {basis.note ? <span className="t-muted">: {basis.note}</span> : null}
      {quote ? <Quote as="block" small text={quote.text} mark={quote.mark} /> : null}
    </>
  )
}

/** Each year's postings, so that a carry-over is seen where it leaves and where it enters. */
function Postings({ movement }: { movement: Movement }) {
  const words = useWords(da, en)
  const locale = useLocale()
  return (
    <ul className="k-ledger-postings">
      {movement.postings.map(({ owner, fiscalYear, bucket, amountOre }) => (
        <li key={`${ownerName(owner)} ${fiscalYear} ${bucket} ${amountOre}`}>
          <span>
            {movement.fromOwner ? `${ownerName(owner)}, ` : ''}
            {words.posting(fiscalYear, words.buckets[bucket])}
          </span>
          <span>{formatKr(amountOre, { locale, sign: 'always' })}</span>
        </li>
      ))}
    </ul>
  )
}
