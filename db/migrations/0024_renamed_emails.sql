-- Emails are named after what happened, and their files after them. Those in the outbox, waiting or sent, follow: one that
-- waits is found by its name, and one that was sent keeps a second from going out by a key that begins with it.
update "outgoing_mails"
set "message" = "now", "dedupe_key" = "now" || substr("dedupe_key", length("before") + 1)
from (values
  ('holiday-taken', 'break-started'),
  ('dues-go-on', 'dues-resumed'),
  ('dues-relieved', 'moved-to-free-band'),
  ('hand-papers-wait', 'paper-ballots-to-check'),
  ('imported-welcome', 'member-imported'),
  ('payment-taken-back', 'payment-disputed'),
  ('nomination-taken-back', 'nomination-withdrawn'),
  ('nomination-refused', 'nomination-rejected'),
  ('office-laid-down', 'office-vacant'),
  ('office-taken-up', 'office-confirmed'),
  ('sign-in-asked', 'sign-in-requested')
) as "renamed"("before", "now")
where "message" = "before";
