import { useState } from 'react'
import { Button } from '../../src/ui/Button.tsx'
import { Changed, ConflictPane } from '../../src/ui/ConflictPane.tsx'
import { Dialog } from '../../src/ui/Dialog.tsx'
import { Page, PageHeader } from '../../src/ui/Page.tsx'
import { Progress } from '../../src/ui/Progress.tsx'
import { SourceDot } from '../../src/ui/SourceDot.tsx'
import { EmptyState, ErrorState, SkeletonBlock } from '../../src/ui/states.tsx'
import { TextLink } from '../../src/ui/TextLink.tsx'
import { showReceipt } from '../../src/ui/Toast.tsx'

/** Empty, error, waiting, conflict, receipt. */
export function StatesSheet() {
  const [open, setOpen] = useState(false)
  return (
    <Page kind="executive">
      <PageHeader headline="Tom, fejl, venter" />
      <section className="g-section">
        <h2 className="t-16 t-strong">Tom og fejl</h2>
        <div>
          <EmptyState
            title="I har intet at forklare"
            next={<TextLink href="#states">Se linjer tæt på grænsen</TextLink>}
          >
            Ingen linjer er over grænsen på 250.000 kr. i marts. Næste tal kommer omkring 8. maj.
          </EmptyState>
          <br />
          <ErrorState
            title="Regnskabet for april kunne ikke læses"
            next={<Button>Se de 4.200 kr.</Button>}
            reference="F-2048"
          >
            Kontroltallet i filen er 141.553.204 kr., summen af linjerne er 141.549.004 kr. Intet er ændret.
          </ErrorState>
        </div>
        <h2 className="t-16 t-strong">Venter</h2>
        <div>
          <SkeletonBlock shape="text" />
          <SkeletonBlock shape="rows" />
          <SkeletonBlock shape="bars" height={60} />
          <Progress label="Læser 214 referater" done={86} all={214} minutesLeft={3} onStop={() => undefined} />
        </div>
        <h2 className="t-16 t-strong">To har rettet det samme</h2>
        <ConflictPane
          who="Økonomi og HR"
          when="10.14"
          saved={{
            title: '1.358.000 kr.',
            details: (
              <>
                <SourceDot state="requested" /> anmodet
              </>
            ),
          }}
          mine={{
            title: '1.358.000 kr.',
            details: (
              <Changed>
                <SourceDot state="recommended" /> indstillet
              </Changed>
            ),
          }}
          onKeepMine={() => undefined}
          onUseSaved={() => undefined}
          more={<TextLink href="#states">Vis begge i referatet</TextLink>}
        />
        <h2 className="t-16 t-strong">Kvittering og vindue</h2>
        <div className="g-row">
          <Button onPress={() => showReceipt('1.358.000 kr. er godkendt som anmodet.', { undo: () => undefined })}>
            Vis kvittering
          </Button>
          <Button onPress={() => setOpen(true)}>Åbn vindue</Button>
        </div>
      </section>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Luk perioden marts 2025"
        actions={<Button variant="primary">Luk perioden</Button>}
      >
        <p>Derefter afvises rækker med dato i marts.</p>
      </Dialog>
    </Page>
  )
}
