import { Button } from '@/ui/Button.tsx'
import { Icon } from '@/ui/Icon.tsx'
import { IconButton } from '@/ui/IconButton.tsx'
import { newsWords } from './news-words.ts'
import type { News } from './sight.ts'
import type { Reason } from './sight-reason.ts'

interface ShopNewsProps {
  news: News | null
  reason: Reason | null
  /** The whole reason as well, where nothing else on the page tells it. */
  whole: boolean
  /** Chooses the stored instrument that appeared, where something else was being typed. */
  onUse: (() => void) | null
  onClose: () => void
}

/** Tells what appeared or vanished; the place is always there, so that readers hear what comes into it. */
export function ShopNews({ news, reason, whole, onUse, onClose }: ShopNewsProps) {
  const words = news && newsWords(news, reason)
  return (
    <div className="shop-news" role="status">
      {words && (
        <div className={`callout ${words.hue}`}>
          <Icon name={words.icon} />
          <div>
            <b>{words.title}</b>
            {onUse && (
              <div>
                <Button variant="text" size="sm" className="flush-start" onClick={onUse}>
                  Pay with it instead
                </Button>
              </div>
            )}
            {whole && words.why !== null && <div>{words.why}</div>}
          </div>
          <IconButton icon="close" label="Close this note" size="sm" onClick={onClose} />
        </div>
      )}
    </div>
  )
}
