import { Heading } from 'react-aria-components'
import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { Quote } from './Quote.tsx'
import { RequestedSwatch, SourceDot } from './SourceDot.tsx'
import { type ChainStep, referenceText, type Source } from './source.ts'
import { TextLink } from './TextLink.tsx'
import { showReceipt } from './Toast.tsx'

interface SourcePaneProps {
  source: Source
  onClose: () => void
}

/** The full pane behind a source mark. Also usable by itself, in the review's or the document's margin. */
export function SourcePane({ source, onClose }: SourcePaneProps) {
  const words = useWords(da, en)
  const reference = referenceText(source)
  async function copy(): Promise<void> {
    await navigator.clipboard.writeText(reference ?? '')
    showReceipt(words.copied)
    onClose()
  }
  return (
    <div className="k-source-pane">
      <div className="k-source-head">
        <Heading slot="title" level={2} className="k-source-amount">
          {source.amount ?? words.source}
        </Heading>
        <span className="k-source-state" data-state={source.state}>
          {source.state === 'requested' ? <RequestedSwatch /> : <SourceDot state={source.state} />}
          {words.sourceStates[source.state]}
        </span>
      </div>
      {source.quote ? (
        <Quote
          as="block"
          text={source.quote.text}
          mark={source.quote.mark}
          tone={source.state === 'requested' ? 'amber' : 'accent'}
        />
      ) : null}
      <SourceFacts source={source} />
      {source.chain && source.chain.length > 0 ? <SourceChain chain={source.chain} /> : null}
      <div className="k-source-actions">
        {source.href ? (
          <Button variant="primary" href={source.href} shortcut="Enter" autoFocus>
            {words.openInMinutes}
          </Button>
        ) : null}
        {reference !== null ? (
          <Button variant="quiet" onPress={() => void copy()}>
            {words.copyReference}
          </Button>
        ) : null}
        <button type="button" className="k-source-close" aria-label={words.close} onClick={onClose}>
          <Kbd keys="Escape" />
        </button>
      </div>
    </div>
  )
}

function SourceFacts({ source }: { source: Source }) {
  const words = useWords(da, en)
  const fallback = source.state === 'accounts' ? words.accountsSource : words.noSource
  const nothing = !source.quote && !source.meeting && !source.note
  return (
    <dl className="k-source-facts">
      {source.meeting ? <Fact name={words.meeting}>{source.meeting}</Fact> : null}
      {source.caseNumber ? (
        <Fact name={words.case}>
          <span className="t-words">{source.caseNumber}</span>
        </Fact>
      ) : null}
      {source.place || source.also?.length ? (
        <Fact name={words.place}>
          {source.place ? `${source.place}. ` : null}
          {source.also?.map(({ label, href }) => (
            <span key={href}>
              <TextLink href={href}>{label}</TextLink>{' '}
            </span>
          ))}
        </Fact>
      ) : null}
      {source.read ? <Fact name={words.read}>{source.read}</Fact> : null}
      {source.note ? <Fact name={words.source}>{source.note}</Fact> : null}
      {nothing ? <Fact name={words.source}>{fallback}</Fact> : null}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** The way from proposed to granted, step by step; what is awaited is dashed. */
export function SourceChain({ chain }: { chain: readonly ChainStep[] }) {
  const words = useWords(da, en)
  const reached = chain.filter(({ state }) => state === 'done').length - 1
  return (
    <ol className="k-chain" aria-label={words.chain}>
      {chain.map(({ step, state, body, day }, index) => (
        <li key={`${step}${body}${day}`} data-state={state} data-current={index === reached || undefined}>
          <span className="k-chain-dot" aria-hidden="true">
            {state === 'done' ? <Icon name="check" size={12} /> : null}
          </span>
          <span className="k-chain-step">{words.chainSteps[step]}</span>
          <span className="k-chain-body">
            {body}
            {day || state === 'missing' ? <br /> : null}
            {day}
            {state === 'missing' ? `${day ? ', ' : ''}${words.notImported}` : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
