CREATE TABLE "vote_options" (
	"vote_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"name" text NOT NULL,
	"none_of_these" boolean DEFAULT false NOT NULL,
	CONSTRAINT "vote_options_vote_id_number_pk" PRIMARY KEY("vote_id","number")
);
--> statement-breakpoint
ALTER TABLE "motion_votes" DROP CONSTRAINT "motion_votes_majority";--> statement-breakpoint
ALTER TABLE "ballots" ADD COLUMN "ranking" integer[];--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "lots_seed" text;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD COLUMN "declared_result" jsonb;--> statement-breakpoint
ALTER TABLE "named_votes" ADD COLUMN "ranking" integer[];--> statement-breakpoint
ALTER TABLE "vote_options" ADD CONSTRAINT "vote_options_vote_id_motion_votes_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."motion_votes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_several_options" CHECK (("motion_votes"."majority" in ('plurality', 'ranked')) = ("motion_votes"."lots_seed" is not null) and ("motion_votes"."lots_seed" is null
        or ("motion_votes"."kind" <> 'hands' and "motion_votes"."meeting_id" is null)));--> statement-breakpoint
ALTER TABLE "motion_votes" ADD CONSTRAINT "motion_votes_majority" CHECK ("motion_votes"."majority" in ('simple', 'two-thirds', 'present', 'unless-objected', 'plurality', 'ranked'));
--> statement-breakpoint
drop trigger motion_votes_set_once on motion_votes;
--> statement-breakpoint
create trigger motion_votes_set_once before update on motion_votes for each row
  execute function guard_set_once('quorum', 'objections_to_stop', 'lots_seed', 'shuffled_at', 'declared_at', 'declared_by', 'outcome',
    'declared_count', 'declared_result', 'casting_vote', 'challenges_until', 'set_aside_at', 'stopped_at', 'cancelled_at');
--> statement-breakpoint
-- What is chosen between is written together with the vote.
create function guard_vote_options() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if exists (
    select from added join motion_votes v on v.id = added.vote_id
    where v.xmin <> pg_current_xact_id()::xid or v.lots_seed is null
  ) then
    raise exception 'the options are fixed' using errcode = '23001', constraint = 'vote_options_fixed';
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger vote_options_fixed after insert on vote_options
  referencing new table as added for each statement execute function guard_vote_options();
--> statement-breakpoint
create trigger vote_options_append_only before update or delete or truncate on vote_options
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A ballot names the options of its vote, each once, where there are any; whoever names none abstains.
create function is_ranking(vote motion_votes, choice text, ranking integer[]) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select case
    when vote.lots_seed is null then ranking is null
    when ranking is null then false
    when cardinality(ranking) = 0 then choice = 'abstain'
    else choice = 'for' and (vote.majority = 'ranked' or cardinality(ranking) = 1)
      and cardinality(ranking) = (select count(distinct o.number) from vote_options o where o.vote_id = vote.id and o.number = any (ranking))
  end
$$;
--> statement-breakpoint
create or replace function guard_named_votes() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  vote motion_votes;
begin
  if tg_op = 'UPDATE' and new.name = '' and (old.vote_id, old.person_id, old.choice, old.ranking, old.on_paper)
    is not distinct from (new.vote_id, new.person_id, new.choice, new.ranking, new.on_paper) then
    return new;
  end if;
  select * into vote from motion_votes where id = new.vote_id;
  if vote.kind <> 'open' or vote.shuffled_at is not null or vote.stopped_at is not null or vote.cancelled_at is not null then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'named_votes_box_closed';
  end if;
  if not is_ranking(vote, new.choice, new.ranking) then
    raise exception 'these are no choices of this vote' using errcode = '23001', constraint = 'named_votes_ranking';
  end if;
  if vote.majority = 'unless-objected' and (new.on_paper or new.choice = 'for' or (tg_op = 'INSERT' and new.choice <> 'against')) then
    raise exception 'members only object' using errcode = '23001', constraint = 'named_votes_objections_only';
  end if;
  if tg_op = 'UPDATE' and (old.on_paper or (old.vote_id, old.person_id, old.name) is distinct from (new.vote_id, new.person_id, new.name)) then
    raise exception 'only a choice is changed' using errcode = '23001', constraint = 'named_votes_choice_only';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function guard_ballots() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare
  shuffling boolean := coalesce(current_setting('mandate.shuffling', true), '') = coalesce(new.vote_id, old.vote_id)::text
    and current_user = (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid);
  vote motion_votes;
begin
  if tg_op = 'UPDATE' then
    raise exception 'a ballot is never changed' using errcode = '23001', constraint = 'ballots_append_only';
  end if;
  if tg_op = 'DELETE' then
    if shuffling then return old; end if;
    raise exception 'a ballot is never taken out' using errcode = '23001', constraint = 'ballots_append_only';
  end if;
  select * into vote from motion_votes where id = new.vote_id;
  if vote.shuffled_at is not null and not shuffling or vote.cancelled_at is not null or vote.kind <> 'confidential' then
    raise exception 'the box is closed' using errcode = '23001', constraint = 'ballots_box_closed';
  end if;
  if not is_ranking(vote, new.choice, new.ranking) then
    raise exception 'these are no choices of this vote' using errcode = '23001', constraint = 'ballots_ranking';
  end if;
  return new;
end $$;
--> statement-breakpoint
create or replace function shuffle_ballots(vote uuid, at timestamptz) returns void language plpgsql
security definer set search_path = public, pg_temp as $$
begin
  update motion_votes set shuffled_at = at where id = vote and closes_at <= at and shuffled_at is null;
  if not found then
    raise exception 'the box is not to be shuffled' using errcode = '23001', constraint = 'motion_votes_shuffled_once';
  end if;
  perform set_config('mandate.shuffling', vote::text, true);
  with emptied as (delete from ballots where vote_id = vote returning choice, ranking)
  insert into ballots (vote_id, choice, ranking) select vote, choice, ranking from emptied order by gen_random_uuid();
  perform set_config('mandate.shuffling', '', true);
end $$;
