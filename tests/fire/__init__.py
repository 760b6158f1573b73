"""What is left when programs are killed where they stand: nothing acknowledged is lost, nothing is
sent that was not kept, and a letter goes twice at most where a worker died with it in hand."""
