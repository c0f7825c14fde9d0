import './dialog.css'
import type { ReactNode } from 'react'
import { Button as AriaButton, Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

import { ui as da } from '../i18n/da/ui.ts'
import { ui as en } from '../i18n/en/ui.ts'
import { useWords } from '../i18n/locale.tsx'
import { Icon } from './Icon.tsx'

interface DialogProps {
  open: boolean
  onClose: () => void
  title: ReactNode
  children: ReactNode
  /** Buttons at the bottom; the primary first. */
  actions?: ReactNode
  width?: number
  /** Something unsaved is inside: a click beside it does not close. */
  guarded?: boolean
}

/** A dialog over the page, with focus kept inside; Esc closes. */
export function Dialog({ open, onClose, title, children, actions, width = 520, guarded = false }: DialogProps) {
  const words = useWords(da, en)
  return (
    <ModalOverlay
      className="k-overlay"
      isOpen={open}
      onOpenChange={(next) => {
        if (!next) onClose()
      }}
      isDismissable={!guarded}
    >
      <Modal className="k-modal" style={{ maxWidth: width }}>
        <AriaDialog className="k-dialog" data-modal="">
          <Heading slot="title" className="k-dialog-title">
            {title}
          </Heading>
          <AriaButton slot="close" className="k-dialog-close" aria-label={words.close}>
            <Icon name="close" />
          </AriaButton>
          <div className="k-dialog-body">{children}</div>
          {actions ? <div className="k-dialog-actions">{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
