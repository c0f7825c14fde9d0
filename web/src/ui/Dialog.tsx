import './dialog.css'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

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
          <div className="k-dialog-body">{children}</div>
          {actions ? <div className="k-dialog-actions">{actions}</div> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
