import { Switch } from '@base-ui/react/switch';
import { Row } from './row';
import styles from './toggle.module.css';
import type { Outcome } from './use-save';

interface Props {
  title: string;
  help: string;
  value: boolean;
  locked: boolean;
  outcome: Outcome;
  /** Why it is not as it was wished. */
  problem?: string | null;
  onChange: (value: boolean) => void;
}

/** A setting that is on or off. */
export function Toggle({ value, onChange, ...row }: Props) {
  return (
    <Row {...row}>
      <Switch.Root checked={value} onCheckedChange={onChange} className={styles.track}>
        <Switch.Thumb className={styles.thumb} />
      </Switch.Root>
    </Row>
  );
}
