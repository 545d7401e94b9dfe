import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import styles from './select.module.css';

interface Props<T extends string | number | null> {
  /** Where nothing else names it. */
  label?: string;
  items: readonly { value: T; label: string }[];
  value: T;
  onChange: (value: T) => void;
}

/** One of several, chosen from a list that opens; as wide as its place. */
export function Select<T extends string | number | null>({ label, items, value, onChange }: Props<T>) {
  return (
    <Base.Root items={[...items]} value={value} onValueChange={(next) => onChange(next as T)} modal={false}>
      <div className={styles.field}>
        {label && <Base.Label className={styles.label}>{label}</Base.Label>}
        <Base.Trigger className={styles.trigger}>
          <Base.Value className={styles.value} />
          <Base.Icon className={styles.icon}>
            <ChevronDown size={15} aria-hidden />
          </Base.Icon>
        </Base.Trigger>
      </div>
      <Base.Portal>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            <Base.List className={styles.list}>
              {items.map((item) => (
                <Base.Item key={String(item.value)} value={item.value} className={styles.item}>
                  <Base.ItemIndicator className={styles.check}>
                    <Check size={14} aria-hidden />
                  </Base.ItemIndicator>
                  <Base.ItemText className={styles.text}>{item.label}</Base.ItemText>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
